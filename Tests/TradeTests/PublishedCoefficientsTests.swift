import Datasets
import Testing
import Trade
import WorldModel

/// Coefficients that others published or computed, to seven digits.
@Suite(
  "Published coefficients", .enabled(if: TradeData.isPresent, TradeData.absence))
struct PublishedCoefficientsTests {
  private func expect(
    _ fit: RegressionFit, _ expected: [(String, Double)], within tolerance: Double = 6e-8,
    _ location: SourceLocation = #_sourceLocation
  ) {
    for (name, value) in expected {
      let difference = abs((fit.estimate(name) ?? .infinity) - value)
      #expect(difference <= tolerance, "\(name)", sourceLocation: location)
    }
    #expect(fit.certificate.focMax <= 1e-8, sourceLocation: location)
    #expect(abs(fit.certificate.sumMuOverSumY - 1) <= 1e-9, sourceLocation: location)
  }

  static let panelEffects = "exporter^year + importer^year + exporter^importer"
  static let borders = [1986, 1990, 1994, 1998, 2002].map {
    "I((exporter!=importer)*(year==\($0)))"
  }
  static let sixYears = "year %in% c(1986, 1990, 1994, 1998, 2002, 2006)"

  @Test("the cross-section of 2006 with distance, contiguity and border, and its robust errors")
  func withoutBorder() throws {
    let table = try TradeData.table("agtpa/1_TradeWithoutBorder.csv.gz")
    let panel = try TradeData.panel(
      "trade ~ ln_DIST + CNTG + INTL_BRDR | exporter + importer", table)
    let fit = try PoissonRegression.fit(panel)[0]
    #expect(fit.observationCount == 4_761)
    expect(
      fit, [("ln_DIST", -0.791_287_9), ("CNTG", 0.673_645_6), ("INTL_BRDR", -2.474_45)],
      within: 5e-7)
    // Stata's log of the guide.
    for (name, error) in [
      ("ln_DIST", 0.050_149_4), ("CNTG", 0.107_371_9), ("INTL_BRDR", 0.119_381_6),
    ] {
      #expect(abs((fit.standardError(name) ?? 0) - error) < 5e-8)
    }
  }

  @Test("six years of the guide's panel, with one effect for both directions of a pair")
  func sixYears() throws {
    let table = try TradeData.guide().rows(where: Self.sixYears)
    let panel = try TradeData.panel(
      "trade ~ rta | exporter^year + importer^year + pair_id", table, clusters: ["pair_id"])
    let fit = try PoissonRegression.fit(
      panel,
      covariances: SmallSampleConvention.allCases.map {
        .init(.clustered(["pair_id"]), convention: $0)
      })[0]
    #expect(fit.observationCount == 28_482)
    expect(fit, [("rta", 0.557_185_34)], within: 5e-9)
    // G / (G − 1): the guide prints 0.102; pyfixest 0.60: .10375274.
    let errors = fit.covariances.map { $0.standardErrors[0] ?? 0 }
    #expect(abs(errors[1] - 0.102_235_3) < 1e-7)
    #expect(abs(errors[2] - 0.103_752_74) < 1e-8)
    // fasthdfe 0.1.0 prints .10859022: its K is greater by 2, with nothing taken off for the second
    // and third effect.
    #expect(abs(errors[3] - 0.108_590_2) < 1e-5)
  }

  @Test("six years with lags of agreements and borders by year")
  func globalisation() throws {
    let table = try TradeData.guide().rows(where: Self.sixYears)
    let lags = ["rta", "rta_lag4", "rta_lag8", "rta_lag12"]
    let panel = try TradeData.panel(
      "trade ~ \((lags + Self.borders).joined(separator: " + "))"
        + " | exporter^year + importer^year + pair_id", table)
    let fit = try PoissonRegression.fit(panel)[0]
    expect(
      fit,
      [
        ("rta", 0.115_680_22), ("rta_lag4", 0.287_716_01), ("rta_lag8", 0.069_266_88),
        ("rta_lag12", 0.002_355_36),
      ], within: 6e-9)
  }

  @Test("the whole panel of the guide, 1986 to 2006")
  func wholeGuide() throws {
    let panel = try TradeData.panel(
      "trade ~ rta + \(Self.borders.joined(separator: " + ")) | \(Self.panelEffects)",
      TradeData.guide())
    let fit = try PoissonRegression.fit(panel)[0]
    #expect(fit.observationCount == 99_708)
    expect(
      fit,
      [("rta", 0.506_026_20)]
        + zip(
          Self.borders, [-0.466_465_95, -0.275_218_07, -0.162_182_88, 0.070_764_98, 0.081_495_82]),
      within: 6e-9)
  }

  @Test("a panel of 210 economies, in which no row is separated")
  func provisions() throws {
    let table = try TradeData.table(
      "penppml_trade_1964_2016.csv.gz", .init(columns: ["exp", "imp", "time", "export", "id"]))
    let effects = "exp^time + imp^time + exp^imp"
    let panel = try TradeData.panel(
      "I(export / 1e6) ~ I(id > 0) | \(effects)", table)
    let fit = try PoissonRegression.fit(
      panel,
      covariances: [
        .init(.clustered(["exp^imp"]), convention: .clustersAndFreeParameters),
        // pyfixest 0.60 prints .03893004 when its order of effects, which depends on the hash seed of
        // Python, makes it take the 1,829 exporter-years for nested in the pairs: K = 2,988.
        .init(
          .clustered(["exp^imp"]), convention: .clustersAndFreeParameters, parameterCount: 2_988),
      ])[0]
    #expect(fit.observationCount == 283_566)
    #expect(fit.drops.separated.isEmpty)
    #expect(fit.drops.rowCount == 316_317 - 283_566)
    expect(fit, [("I(id>0)", 0.135_643_99)], within: 6e-9)
    // pyfixest 0.60 under the other hash seeds.
    #expect(abs((fit.standardError("I(id>0)") ?? 0) - 0.039_057_48) < 1e-8)
    #expect(abs((fit.standardError("I(id>0)", covariance: 1) ?? 0) - 0.038_930_04) < 1e-8)
  }

  @Test("least squares on the logarithms of 2006, without effects")
  func logarithms() throws {
    let table = try TradeData.table("gravity_2006_no_zeros.csv.gz")
    let panel = try TradeData.panel(
      "log(flow) ~ log(gdp_o) + log(gdp_d) + log(distw) + rta + contig + comlang_off + comcur",
      table)
    let fit = try LeastSquaresRegression.fit(panel)[0]
    #expect(fit.observationCount == 17_088)
    let expected = [
      ("(Intercept)", -11.9033), ("log(gdp_o)", 1.2326), ("log(gdp_d)", 0.9102),
      ("log(distw)", -1.1716), ("rta", 0.8858), ("contig", 1.1188), ("comlang_off", 1.1943),
      ("comcur", -0.0034),
    ]
    for (name, value) in expected {
      #expect(abs((fit.estimate(name) ?? .infinity) - value) < 5.1e-5, "\(name)")
    }
    #expect(fit.certificate.focMax <= 1e-8)
  }

  @Test("the sample of gegravity, 30 countries")
  func sample() throws {
    let table = try TradeData.table("gegravity_sample_data_set.dlm")
    let panel = try TradeData.panel(
      "trade ~ lndist + contiguity + common_language + pta + international | exporter + importer",
      table)
    let fit = try PoissonRegression.fit(panel)[0]
    expect(
      fit,
      [
        ("lndist", -0.389_862_3), ("contiguity", 0.891_577), ("common_language", 0.032_624_9),
        ("pta", 0.471_138_3), ("international", -3.412_584),
      ], within: 6e-7)
    #expect(abs((fit.standardError("lndist") ?? 0) - 0.072_991_5) < 1e-7)
  }
}
