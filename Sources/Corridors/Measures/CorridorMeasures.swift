import WorldModel

/// The measures of routes, for the registry.
public enum CorridorMeasures {
  public static let all: [any Measure] = [
    TransitDependenceMeasure(), EffectiveRoutesMeasure(), WorstClosureMeasure(),
    RouteTimeMeasure(), RouteAdvantageMeasure(),
  ]
}
