import Statistics

/// Why a data package could not be written, in words.
extension Catalogue {
  func sentence(_ error: PackageError) -> String {
    switch error {
    case .notEmpty(let folder): text("error.package.notEmpty", ["folder": folder])
    case .differs(let file): text("error.package.differs", ["file": file])
    }
  }

  func sentence(_ failure: USBDriveFailure) -> String {
    switch failure {
    case .full: text("error.stick.full")
    case .readOnly: text("error.stick.readOnly")
    case .gone: text("error.stick.gone")
    case .damaged: text("error.stick.damaged")
    }
  }
}
