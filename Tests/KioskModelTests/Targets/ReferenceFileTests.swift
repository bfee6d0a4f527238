import Testing

@testable import KioskModel

/// Reference values as written by spreadsheets and Kolada.
@Suite struct ReferenceFileTests {
  private func read(_ text: String, lastYear: Int = 2026) -> ReferenceFile {
    var plan = TargetPlan()
    plan.indicators["U2"] = TargetPlan.Indicator(title: LocalizedText(plain: "Två"), band: .older)
    return ReferenceFile(Array(text.utf8), file: "r.csv", plan: plan, lastYear: lastYear)
  }

  @Test(arguments: [
    "indicator,municipality,year,value,band\nU1,Östersund,2025,71.2,young\n",
    "\u{FEFF}Indikator;Kommun;År;Värde;Åldersgrupp\r\nU1;Östersund;2025;71,2;unga\r\n",
    "band\tvalue\tperiod\tkommun\tkpi\nyoung\t71,2\t2025\tÖstersund\tU1",
    "\"indikator\";\"kommun\";\"år\";\"värde\";\"band\"\n\"U1\";\"Östersund\";2025;\" 71,2 \";young",
  ])
  func theSameValueInEveryDress(text: String) throws {
    let file = read(text)
    #expect(file.problems.isEmpty)
    let value = try #require(file.values.first)
    #expect(value.indicator == "U1" && value.municipality == "Östersund" && value.year == 2025)
    #expect(value.value == 71.2 && value.band == .young && file.values.count == 1)
  }

  @Test func theLatestOfEachMunicipalityThatTheReportKnows() {
    let file = read(
      """
      indikator;kommun;år;värde
      U2;Östersund;2023;60
      U2;Östersund;2025;62
      U2;Östersund;2027;99
      U2;Riket;2024;1 061,5
      U2;Riket;2025;
      """)
    #expect(file.problems.isEmpty)
    #expect(file.values.map(\.year) == [2024, 2025])
    #expect(file.values.map(\.value) == [1061.5, 62])
    #expect(file.values.allSatisfy { $0.band == .older && $0.title?.text([]) == "Två" })
  }

  @Test func ofWomenMenAndAllTogetherOnlyAllIsTaken() {
    let file = read(
      "indikator;kommun;år;kön;värde\nU1;Riket;2025;K;60\nU1;Riket;2025;T;62\nU1;Riket;2025;M;64")
    #expect(file.values.map(\.value) == [62] && file.problems.isEmpty)
  }

  @Test func aDecimalCommaThatSeparatesIsNoValue() {
    let file = read(
      "indicator,municipality,year,value\nU1,Östersund,2025,71,2\nU1,Riket,2025,\"71,2\",,\n")
    #expect(file.problems.map(\.reason) == [.tooManyFields(5, headings: 4)])
    #expect(file.problems.map(\.line) == [2])
    // Spreadsheets add separators at the end of a line.
    #expect(file.values.map(\.municipality) == ["Riket"])
  }

  @Test func badLinesAreNamedAndTheOthersKept() {
    let file = read(
      """
      indikator;kommun;år;värde;band
      U1;Östersund;igår;71,2;
      U1;"Öster
      sund";2025;mycket;
      U1
      U1;Östersund;2025;7;dinosaurier

      U3;Östersund;2025;8;
      U4;"Östersund;2025;8;
      """)
    #expect(file.values.map(\.indicator) == ["U3"])
    #expect(
      file.problems.map(\.reason) == [
        .badYear("igår"), .badValue("mycket"), .tooFewFields, .badBand("dinosaurier"),
        .unclosedQuote,
      ])
    #expect(file.problems.map(\.line) == [2, 3, 5, 6, 9])
  }

  @Test func whatIsNoTableSaysSoOnce() {
    #expect(read("").problems.map(\.reason) == [.noColumn("indikator")])
    #expect(read("indikator;kommun;värde\n1;2;3").problems.map(\.reason) == [.noColumn("år")])
    let bytes: [UInt8] = [0x69, 0xFF, 0x0A]
    #expect(ReferenceFile(bytes, file: "r", lastYear: 2026).problems.map(\.reason) == [.notText])
    let many = "indikator;kommun;år;värde\n" + String(repeating: "U1;K;x;1\n", count: 500)
    #expect(read(many).problems.count == ReferenceFile.maxProblems)
  }

  /// Random fields written according to RFC 4180 are read back unchanged.
  @Test func fieldsComeBackAsTheyWereWritten() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let characters = Array("aÅ;,\"\n \té")
    for _ in 0..<200 {
      let rows = (0..<Int(random.next() % 4 + 1)).map { _ in
        (0..<3).map { _ in
          String((0..<Int(random.next() % 6)).map { _ in characters[Int(random.next() % 9)] })
        }
      }
      let text =
        "a;b;c;d;e;f;g;h\r\n"
        + rows.map { row in
          row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
        }.joined(separator: "\r\n")
      let read = DelimitedText(text).rows.dropFirst()
      #expect(read.map(\.fields) == rows, "seed \(seed)")
      #expect(read.allSatisfy { !$0.isUnclosed }, "seed \(seed)")
    }
  }
}
