# docker build -t tarazy .
# docker run --rm -v "$PWD:/out" tarazy brief kazakhstan      # writes brief.html here
FROM swift:6.2

RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      git pkg-config zlib1g-dev libssl-dev libsqlite3-dev libopenblas-dev python3 python3-venv \
 && rm -rf /var/lib/apt/lists/*

COPY . /opt/tarazy
# Built and set up here, so that a container starts at once and needs no network. The first line
# fails the build when charts cannot be made: an image without them would stay so.
RUN /opt/tarazy/Tools/setup-assets \
 && /opt/tarazy/tarazy --help >/dev/null

WORKDIR /out
ENTRYPOINT ["/opt/tarazy/tarazy"]
CMD ["--help"]
