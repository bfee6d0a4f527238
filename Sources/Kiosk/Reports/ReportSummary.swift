/// A report on one page: what was held, who came, how it was, what was wished for and what came of it.
/// It is made of sentences; the statistics come after it.
struct ReportSummary {
  /// The subjects, in order.
  enum Subject: String, CaseIterable {
    case held, attendance, experience, wishes
  }

  /// The summary of one subject.
  struct Part {
    var subject: Subject
    var title: String
    /// The figure that most people look for, what it counts, and a note.
    var figure: (number: String, unit: String, note: String)?
    var sentences: [String]
    /// The distribution over the faces, the saddest first.
    var faces: [ReportRow] = []
    /// Some wishes with the replies to them.
    var wishes: [(text: String, fate: String)] = []

    /// The sentences as one paragraph.
    var paragraph: String { sentences.joined(separator: " ") }

    /// The number of printed lines.
    var lines: Int {
      wishes.reduce(ReportSummary.lines(paragraph)) {
        $0 + ReportSummary.lines($1.text) + ReportSummary.lines($1.fate)
      }
    }
  }

  var title: String
  /// The subjects that something is known about.
  var parts: [Part]

  /// The maximum number of wishes; the report lists all.
  static let mostWishes = 5
  /// The number of printed lines for its texts, besides headings, figures and faces. As many wishes
  /// are listed as fit.
  static let room = 27
  /// The length to which wishes and replies are shortened.
  static let longest = 140
  /// The length to which names are shortened.
  static let longestName = 50

  /// The number of printed lines of a text.
  static func lines(_ text: String) -> Int { (text.count + 71) / 72 }
}
