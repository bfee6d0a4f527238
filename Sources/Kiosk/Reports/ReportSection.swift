/// A part of a report under a heading of its own.
struct ReportSection {
  /// What a section is made of.
  enum Element {
    /// Everything on one page.
    case summary(ReportSummary)
    case sentence(String)
    case heading(String)
    case chart(ReportChart)
    /// Two charts that are looked at together.
    case pair(ReportChart, ReportChart)
    /// Charts of one kind.
    case charts([ReportChart])
    case table(ReportTable)
    /// How the activities went over time.
    case course(ReportCourse)
    /// A table with a heading and what has to be known first.
    case explained(String, note: String, ReportTable)
    /// What visitors have wished for, and what came of it.
    case wishes([(text: String, fate: String)])
    /// Terms and what they mean.
    case terms([(term: String, meaning: String)])
  }

  /// Its name, of ASCII letters.
  var id: String
  var title: String
  var elements: [Element]
}
