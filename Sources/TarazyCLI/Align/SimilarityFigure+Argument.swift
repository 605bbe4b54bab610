import Alignment
import ArgumentParser

extension SimilarityFigure: ExpressibleByArgument {}
extension AgreementRule: ExpressibleByArgument {}
