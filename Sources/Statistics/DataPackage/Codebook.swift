import KioskModel
import SafeText

/// The file `codebook.md`, which describes all columns and the rules for disclosure control in
/// Swedish and English.
struct Codebook: Sendable {
  private let package: DataPackage
  private let form: TableForm

  init(_ package: DataPackage, _ form: TableForm) {
    self.package = package
    self.form = form
  }

  /// The whole text in Markdown.
  var text: String {
    let header = package.header
    let period = "\(header.days.lowerBound) – \(header.days.upperBound)"
    return
      ([
        "# \(line(header.site.name)): \(period)", "",
        "motesplats-kiosk \(header.version) · CC BY 4.0 · k = \(PrimarySuppression.fewest)",
      ]
      + part(
        "Svenska", { $0.swedish }, ("kolumn", "sort", "vad den säger"), CodebookRules.text.swedish)
      + part(
        "English", { $0.english }, ("column", "type", "description"), CodebookRules.text.english)
      + [""]).joined(separator: "\n")
  }

  private func part(
    _ title: String, _ words: (BilingualText) -> String, _ head: (String, String, String),
    _ rules: String
  ) -> [String] {
    var lines = ["", "## " + title]
    for resource in package.resources {
      lines += [
        "", "### " + resource.path, "", words(resource.description), "",
        "| \(head.0) | \(head.1) | \(head.2) |", "| --- | --- | --- |",
      ]
      lines += resource.fields.map { field in
        let values = field.values.isEmpty ? "" : " (\(field.values.joined(separator: ", ")))"
        return "| `\(field.name)` | \(field.kind.rawValue) | \(words(field.description))\(values) |"
      }
    }
    return lines + ["", rules, "", words(CodebookRules.form(form))]
  }

  /// A name on one line without characters that have a meaning in Markdown tables.
  private func line(_ text: String) -> String {
    CleanText.line(TableForm.harmless(text)).replacing(scalar: "|", with: "/")
  }
}
