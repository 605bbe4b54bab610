import Datasets
import Dyads
import Reporting
import WorldModel

/// What stands in the columns of a table of pairs.
struct DataDyadsDictionary {
  let columns: [DyadColumn]

  init(_ columns: [DyadColumn]) { self.columns = columns }

  var csv: String {
    var writer = CSVWriter(
      header: ["column", "meaning", "unit", "values", "source", "coverage", "citation"])
    for column in columns {
      writer.append([
        .text(column.name), .text(column.meaning), .text(column.unit), .text(column.values),
        .text(column.source), .text(column.coverage), .text(column.citation),
      ])
    }
    return writer.text
  }
}

extension PublicDataset {
  /// The data set as a BibTeX entry under its key.
  var bibtex: String {
    let doi = "doi:"
    return Source(
      id: SourceID(key), title: title, producer: producer, author: author,
      published: EDTFDate(published),
      address: address.hasPrefix(doi) ? String(address.dropFirst(doi.count)) : address,
      licence: licence, independence: independence
    ).bibtex
  }
}
