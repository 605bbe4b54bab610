import Datasets
import WorldModel

extension Compilation {
  /// Refuses tables that name an actor which neither they nor the world define.
  public func checkKeys(_ tables: [CompiledTable]) throws(CompileFault) {
    var defined = world.actors
    defined.insert(Flow.other.text)
    for table in tables where table.table == .actors {
      for row in table.rows {
        let key = row[.id] ?? ""
        guard defined.insert(key).inserted else {
          throw CompileFault("\(table.fileName): the actor \(key) is defined twice")
        }
      }
    }
    for table in tables {
      let columns = TableSchema.of(table.table).rules.filter {
        if case .entity = $0.type { true } else { false }
      }.map(\.column)
      for row in table.rows {
        for column in columns {
          guard let key = row[column], !key.isEmpty, !defined.contains(key) else { continue }
          throw CompileFault("\(table.fileName): nobody defines the actor \(key)")
        }
      }
    }
  }
}
