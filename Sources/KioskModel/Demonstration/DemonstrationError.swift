/// Why a demonstration was not written.
package enum DemonstrationError: Error, Sendable, Equatable {
  /// The folder holds something that is no demonstration, and nothing in it was touched.
  case holdsSomethingElse(folder: String)
  /// The templates have no three activities to put around now: one with a capacity and of 75 to
  /// 120 minutes, and two more.
  case tooFewTemplates
  /// The document made of a template is no activity or notice.
  case unusable(template: String, DocumentProblem)
  /// The disk did not take what was written.
  case disk(DiskError)
}
