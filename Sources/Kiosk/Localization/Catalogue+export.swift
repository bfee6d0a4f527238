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
    case .full: text("error.usbDrive.full")
    case .readOnly: text("error.usbDrive.readOnly")
    case .gone: text("error.usbDrive.gone")
    case .damaged: text("error.usbDrive.damaged")
    }
  }
}
