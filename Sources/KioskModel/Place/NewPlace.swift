package import Foundation

/// A meeting place that somebody sets up, on the screen or at the command line.
package struct NewPlace: Sendable, Hashable {
  /// The first of its staff, with the PIN that they have been shown.
  package struct Coordinator: Sendable, Hashable {
    /// What they are called.
    package var name: String
    /// Their PIN.
    package var pin: PIN

    /// Somebody who has been shown a PIN.
    package init(name: String, pin: PIN) {
      self.name = name
      self.pin = pin
    }
  }

  /// Why a place was not made.
  package enum Failure: Error, Sendable {
    /// There is one in the folder already.
    case placeExists(folder: String)
    /// There are staff in the folder, and only they may add others.
    case staffExists(folder: String)
    case staff(StaffError)
    case disk(DiskError)
  }

  /// What it is called.
  package var name: String
  /// In which part of town it is; may be empty.
  package var district: String
  /// Its zone.
  package var timeZone: TimeZone
  /// The languages of the screen, the one it returns to first (RFC 5646 tags).
  package var languages: [String]
  /// Who may do everything in it; nil where the folder has staff already.
  package var coordinator: Coordinator?

  /// The zone of a place that says nothing else.
  package static let usualZone = "Europe/Stockholm"
  /// The languages of a place that says nothing else.
  package static let usualLanguages = ["sv", "sv-x-lattlast", "en"]

  /// A place to be.
  package init(
    name: String, district: String = "", timeZone: TimeZone, languages: [String],
    coordinator: Coordinator? = nil
  ) {
    self.name = name
    self.district = district
    self.timeZone = timeZone
    self.languages = languages
    self.coordinator = coordinator
  }

  /// Makes the place in a folder and gives its first coordinator.
  ///
  /// `site.json` comes last and makes the folder a place: whenever the power goes before that, the
  /// next try begins anew, and whoever has been added by then stays with the PIN that they know. So
  /// nobody becomes coordinator of a folder that has staff.
  @discardableResult
  package func make(
    in folder: DataFolder, disk: Disk = .live
  ) throws(Failure) -> StaffMember? {
    do throws(DiskError) {
      for path in [folder.root, folder.path(.programme), folder.path(.notices)] {
        try disk.makeFolder(path)
      }
    } catch {
      throw .disk(error)
    }
    let lock = try Self.lock(folder)
    defer { withExtendedLifetime(lock) {} }
    if disk.holds(folder.site) { throw .placeExists(folder: folder.root) }
    let member = try addCoordinator(to: StaffDirectory(folder, disk: disk), folder)
    do throws(DiskError) {
      try Document.save(
        Site.document(
          id: name.lowercased().filter { $0.isLetter || $0.isNumber }, name: name,
          district: district, timeZone: timeZone, languages: languages),
        to: folder.site, disk: disk)
    } catch {
      throw .disk(error)
    }
    return member
  }

  private static func lock(_ folder: DataFolder) throws(Failure) -> FolderLock {
    do {
      return try folder.lockProgramme()
    } catch {
      throw .disk(error)
    }
  }

  private func addCoordinator(
    to room: StaffDirectory, _ folder: DataFolder
  ) throws(Failure) -> StaffMember? {
    guard let coordinator else { return nil }
    let staff = room.members()
    // Tried once more after a failure.
    if staff.errors.isEmpty, staff.values.count == 1, let member = staff.values.values.first,
      member.name == coordinator.name, PINHash.matches(coordinator.pin.digits, member.pinHash)
    {
      return member
    }
    guard staff.values.isEmpty, staff.errors.isEmpty else {
      throw .staffExists(folder: folder.root)
    }
    do {
      return try room.add(name: coordinator.name, role: .coordinator, pin: coordinator.pin)
    } catch {
      throw .staff(error)
    }
  }
}

extension Disk {
  /// Whether there is something at a path; what cannot be looked at is there.
  fileprivate func holds(_ path: String) -> Bool {
    do {
      _ = try read(path)
      return true
    } catch {
      return !error.isMissing
    }
  }
}
