/// Worlds with faults in columns, references, values and lives.
extension BrokenWorld {
  static let columns: [BrokenWorld] = [
    BrokenWorld(
      "an unknown column", "aliases.csv",
      """
      of,name,langage,source
      KAZ,Kazakhstan,en,book

      """,
      [
        ExpectedFault(
          "aliases.csv", 1, 9, "table ‘aliases’ has no such column", value: "langage",
          fix: "did you mean ‘language’?")
      ]),
    BrokenWorld(
      "a column of another table", "aliases.csv",
      "of,name,latitude,source\nKAZ,Kazakhstan,51,book\n",
      [
        ExpectedFault(
          "aliases.csv", 1, 9, "table ‘aliases’ has no such column", value: "latitude",
          fix: "known: of, name, language, form, valid")
      ]),
    BrokenWorld(
      "a required column left out", "agreements.csv",
      "id,kind,source\nepca,partnership,book\ntreaty,treaty,book\n",
      [
        ExpectedFault(
          "agreements.csv", 1, 1, "table ‘agreements’ needs this column", value: "title",
          fix: "Title")
      ]
    ),
    BrokenWorld(
      "a column that stands twice", "codes.csv",
      "actor,scheme,code,code,source\nKAZ,iso2,KZ,KAZ,book\n",
      [
        ExpectedFault(
          "codes.csv", 1, 19, "a column must stand once in the header", value: "code",
          fix: "remove one of the two columns")
      ]),
    BrokenWorld(
      "a misspelt required column", "aliases.csv", "of,nmae,source\nKAZ,Kazakhstan,book\n",
      [
        ExpectedFault("aliases.csv", 1, 1, "needs this column", value: "name", fix: "The name"),
        ExpectedFault(
          "aliases.csv", 1, 4, "no such column", value: "nmae", fix: "did you mean ‘name’?"),
      ]),
    BrokenWorld(
      "a table without any line", "positions.csv", "",
      [
        ExpectedFault(
          "positions.csv", 1, 1, "the table must have a header", value: "",
          fix: "put the names of the columns on")
      ]),
  ]

  static let references: [BrokenWorld] = [
    BrokenWorld(
      "a reference to nothing", "relations.csv", "a,b,kind,source\nKAZ,CHNA,border,book\n",
      [
        ExpectedFault(
          "relations.csv", 2, 5, "‘b’ must be the key of an actor or thing", value: "CHNA",
          fix: "did you mean ‘CHN’?")
      ]),
    BrokenWorld(
      "one broken reference in a list", "infrastructure.csv",
      "id,kind,title,route,source\nnorth,corridor,North,KAZ;XYZ;CHN,book\n",
      [
        ExpectedFault(
          "infrastructure.csv", 2, 22, "‘route’ must be the key", value: "XYZ",
          fix: "define it in its table first")
      ]),
    BrokenWorld(
      "an unknown source", "relations.csv", "a,b,kind,source\nKAZ,CHN,border,papers\n",
      [
        ExpectedFault(
          "relations.csv", 2, 16, "‘source’ must be a key of sources.csv", value: "papers",
          fix: "did you mean ‘paper’?")
      ]),
    BrokenWorld(
      "an unknown series", "scores.csv", "series,a,b,value,source\ngoods-trad,KAZ,CHN,1,book\n",
      [
        ExpectedFault(
          "scores.csv", 2, 1, "‘series’ must be a key of series.csv", value: "goods-trad",
          fix: "did you mean ‘goods-trade’?")
      ]),
    BrokenWorld(
      "a key taken twice in one file", "agreements.csv",
      "id,kind,title,source\nepca,partnership,One,book\ntreaty,treaty,A,book\nepca,treaty,Two,book\n",
      [
        ExpectedFault(
          "agreements.csv", 4, 1, "a key must be defined once; first defined at agreements.csv:2",
          value: "epca", fix: "rename one of the two")
      ]),
    BrokenWorld(
      "a key taken in two files",
      [
        ExpectedFault(
          "agreements-more.csv", 2, 1,
          "a key must be defined once; first defined at agreements.csv:2", value: "epca",
          fix: "rename one of the two")
      ]
    ) { world in
      try world.write("agreements-more.csv", "id,kind,title,source\nepca,treaty,Two,book\n")
      try world.package()
    },
    BrokenWorld(
      "a key of a row that names a thing", "stages.csv",
      "of,id,stage,source\nepca,KAZ,signed,book\n",
      [
        ExpectedFault(
          "stages.csv", 2, 6, "first defined at actors.csv:2", value: "KAZ",
          fix: "rename one of the two")
      ]),
    BrokenWorld(
      "a source named twice", "sources.csv",
      """
      id,title,producer,licence,independence
      book,A book,A press,CC0-1.0,academic
      paper,A paper,A paper,CC0-1.0,linked
      book,Another,A press,CC0-1.0,academic

      """,
      [
        ExpectedFault(
          "sources.csv", 4, 1, "first defined at sources.csv:2", value: "book",
          fix: "rename one of the two")
      ]),
    BrokenWorld(
      "a row that stands twice", "aliases.csv",
      "of,name,source\nKAZ,Republic,book\nKAZ,Kazakhstan,book\nKAZ,Republic,book\n",
      [
        ExpectedFault(
          "aliases.csv", 4, 1, "a row must not repeat the key of line 2", value: "",
          fix: "remove one of the two rows")
      ]),
    BrokenWorld(
      "two figures under one key", "flows.csv",
      """
      series,reporter,partner,direction,value,unit,valid,source
      goods-trade,KAZ,CHN,export,1,USD mn,2016,book
      goods-trade,KAZ,CHN,export,2,USD mn,2016,book
      goods-trade,KAZ,CHN,export,2,USD mn,2016,paper

      """,
      [
        ExpectedFault(
          "flows.csv", 3, 1, "a row must not repeat the key of line 2", value: "",
          fix: "remove one of the two rows")
      ]),
  ]

  static let values: [BrokenWorld] = [
    BrokenWorld(
      "days that never were", "statements.csv",
      """
      id,speaker,kind,text,due,valid,recorded,source
      one,KAZ,target,Trade,2015-02-30,2015-13,2015-04-31,book

      """,
      [
        ExpectedFault(
          "statements.csv", 2, 22, "‘due’ must be a date", value: "2015-02-30",
          fix: "write 2015, 2015-05"),
        ExpectedFault(
          "statements.csv", 2, 33, "‘valid’ must be a date or", value: "2015-13", fix: "write 2015"),
        ExpectedFault(
          "statements.csv", 2, 41, "‘recorded’ must be a date", value: "2015-04-31",
          fix: "write 2015, 2015-05"),
      ]),
    BrokenWorld(
      "an interval that ends before it begins", "relations.csv",
      "a,b,kind,valid,source\nKAZ,CHN,border,2015/2014-06,book\n",
      [
        ExpectedFault(
          "relations.csv", 2, 16, "whose end is not before its start", value: "2015/2014-06",
          fix: "write 2015, 2015-01-01/..")
      ]),
    BrokenWorld(
      "a unit that does not convert", "flows.csv",
      """
      series,reporter,partner,direction,value,unit,valid,source
      goods-trade,KAZ,CHN,export,1,USD bn,2016,book
      goods-trade,KAZ,CHN,import,1,EUR mn,2016,book
      goods-trade,KAZ,CHN,total,1,km,2016,book

      """,
      [
        ExpectedFault(
          "flows.csv", 4, 29, "‘unit’ must convert to the unit of its series, ‘USD mn’",
          value: "km", fix: "rates.csv")
      ]),
    BrokenWorld(
      "a word that is none of the known ones", "memberships.csv",
      "member,organisation,role,source\nKAZ,EAEU,membre,book\n",
      [
        ExpectedFault(
          "memberships.csv", 2, 10, "‘role’ must be one of its known values", value: "membre",
          fix: "did you mean ‘member’? known: member, founder")
      ]),
    BrokenWorld(
      "numbers that are none", "quantities.csv",
      """
      subject,quantity,value,unit,source
      KAZ,area,"2,724,900",km2,book
      KAZ,people,>17,mn people,book
      KAZ,age,about 22,years,book
      KAZ,rank,0x9,rank,book
      KAZ,share,nan,%,book

      """,
      [
        ExpectedFault(
          "quantities.csv", 2, 10, "‘value’ must be a number", value: "2,724,900",
          fix: "write digits with a point"),
        ExpectedFault(
          "quantities.csv", 3, 12, "‘value’ must be a number", value: ">17",
          fix: "put bounds into ‘comparator’"),
        ExpectedFault(
          "quantities.csv", 4, 9, "‘value’ must be a number", value: "about 22",
          fix: "write digits with a point"),
        ExpectedFault(
          "quantities.csv", 5, 10, "‘value’ must be a number", value: "0x9",
          fix: "write digits with a point"),
        ExpectedFault(
          "quantities.csv", 6, 11, "‘value’ must be a number", value: "nan",
          fix: "write digits with a point"),
      ]),
    BrokenWorld(
      "an amount without a unit", "terms.csv",
      "of,term,value,unit,source\nepca,areas,29,,book\nepca,articles,287,articles,book\n",
      [
        ExpectedFault(
          "terms.csv", 2, 12, "a number needs a unit in column ‘unit’", value: "29",
          fix: "write the unit; 1 for a number")
      ]),
    BrokenWorld(
      "an amount in a table without a column of units", "terms.csv",
      "of,term,value,source\nepca,areas,29,book\n",
      [
        ExpectedFault(
          "terms.csv", 2, 12, "a number needs a unit in column ‘unit’", value: "29",
          fix: "write the unit; 1 for a number")
      ]),
    BrokenWorld(
      "a sign that compares nothing", "quantities.csv",
      "subject,quantity,value,comparator,unit,source\nKAZ,groups,130,more than,groups,book\n",
      [
        ExpectedFault(
          "quantities.csv", 2, 16, "‘comparator’ must be a comparison sign", value: "more than",
          fix: "use one of")
      ]),
  ]

  static let lives: [BrokenWorld] = [
    BrokenWorld(
      "memberships that overlap", "memberships.csv",
      """
      member,organisation,role,valid,source
      KAZ,EAEU,member,2015-01-01/..,book
      KAZ,EAEU,member,2010/2014,book
      KAZ,EAEU,member,2020,book
      KAZ,EAEU,observer,2020,book
      KAZ,EAEU,member,2020,paper
      CHN,EAEU,member,2020,book

      """,
      [
        ExpectedFault(
          "memberships.csv", 4, 1,
          "memberships of one member in one role must not overlap; see memberships.csv:2",
          value: "2020", fix: "end the earlier one before")
      ]),
    BrokenWorld(
      "an organisation that is its own member", "memberships.csv",
      "member,organisation,role,source\nKAZ,EAEU,member,book\nEAEU,EAEU,founder,book\n",
      [
        ExpectedFault(
          "memberships.csv", 3, 1, "must not be a member of itself", value: "EAEU in EAEU",
          fix: "remove one of these memberships")
      ]),
    BrokenWorld(
      "a circle of memberships", "memberships.csv",
      """
      member,organisation,role,source
      KAZ,EAEU,member,book
      EAEU,CHN,chair,book
      CHN,OTHER,member,book
      CHN,KAZ,observer,book
      OTHER,EAEU,member,book

      """,
      [
        ExpectedFault(
          "memberships.csv", 3, 1, "not even through others",
          value: "CHN in OTHER in EAEU in CHN", fix: "remove one of these memberships")
      ]),
  ]
}
