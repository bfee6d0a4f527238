/// The reason why a demonstration was not written.
package enum DemonstrationError: Error, Sendable, Equatable {
  /// The folder contains something other than a demonstration; nothing in it was changed.
  case holdsSomethingElse(folder: String)
  /// The templates lack the three activities needed around now: one with a capacity and a length of
  /// 75 to 90 minutes, and two more.
  case tooFewTemplates
  /// The document made from a template is not a valid activity or notice.
  case unusable(template: String, DocumentProblem)
  /// Writing to the disk failed.
  case disk(DiskError)
}
