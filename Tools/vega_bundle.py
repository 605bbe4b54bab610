"""Writes the chart library: Vega, Vega-Lite and vega-embed as one plain script.

Usage: vega_bundle.py OUTPUT
"""

import hashlib
import sys

import vl_convert

VEGA_LITE = "6.4"

# Of the bundle as vl-convert-python 1.9.0.post1 makes it: a page with the same figures is
# byte-identical wherever it is made.
SHA256 = "3425bd951a44d478d0505c6b5d1e8d57656b6e9a4da7bfe88a718ce61d76e572"

HEADER = """\
/*! Vega {vega}, Vega-Lite {lite}, vega-embed {embed}, vega-themes {themes}, with the parts of D3
and the other libraries that they use; bundled by vl-convert-python {bundler}.

Sets window.vega, window.vegaLite and window.vegaEmbed; nothing else becomes global.
Plain script: no module, no network, ASCII only, without a closing script tag, so it may stand inside a page.

Vega, Vega-Lite, vega-embed, vega-themes: Copyright (c) 2015 University of Washington Interactive
Data Lab and contributors. BSD-3-Clause:
Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:
1. Redistributions of source code must retain the above copyright notice, this list of conditions
and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions
and the following disclaimer in the documentation and/or other materials provided with the
distribution.
3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse
or promote products derived from this software without specific prior written permission.
THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER
IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF
THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

D3: Copyright 2010 Mike Bostock. ISC:
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee
is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS
SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE
AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE
OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.
*/
"""


def ascii_only(script: str) -> str:
    """Escapes every other character, so that the script reads the same in any encoding."""
    return "".join(c if ord(c) < 128 else f"\\u{ord(c):04x}" for c in script)


def main() -> None:
    script = vl_convert.javascript_bundle(vl_version=VEGA_LITE)
    digest = hashlib.sha256(script.encode()).hexdigest()
    if digest != SHA256:
        sys.exit(f"the chart library has SHA-256 {digest}, not the expected {SHA256}")
    if "</script" in script.lower() or "<!--" in script:
        sys.exit("the chart library cannot stand inside a page")
    header = HEADER.format(
        vega=vl_convert.get_vega_version(),
        lite=VEGA_LITE,
        embed=vl_convert.get_vega_embed_version(),
        themes=vl_convert.get_vega_themes_version(),
        bundler="1.9.0.post1",
    )
    # A function scope: the bundle's several hundred short names would else become global.
    body = '(function () {\n"use strict";\n' + ascii_only(script) + "\n})();\n"
    with open(sys.argv[1], "w", encoding="ascii", newline="\n") as file:
        file.write(header + body)


main()
