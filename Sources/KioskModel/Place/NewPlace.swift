package import Foundation

/// A new meeting place, set up on the screen or at the command line.
package struct NewPlace: Sendable, Hashable {
  /// The first staff member, with the PIN that they have been shown.
  package struct Coordinator: Sendable, Hashable {
    package var name: String
    package var pin: PIN

    /// A coordinator with a name and a PIN.
    package init(name: String, pin: PIN) {
      self.name = name
      self.pin = pin
    }
  }

  /// The reason why a place was not created.
  package enum Failure: Error, Sendable {
    /// The folder already contains a place.
    case placeExists(folder: String)
    /// The folder already has staff, who alone may add others.
    case staffExists(folder: String)
    case staff(StaffError)
    case disk(DiskError)
  }

  package var name: String
  /// The id in data from many places; nil for the letters and digits of the name.
  package var id: String?
  /// The district; may be empty.
  package var district: String
  package var timeZone: TimeZone
  /// The languages of the screen, the default one first (RFC 5646 tags).
  package var languages: [String]
  /// The first coordinator; nil if the folder already has staff.
  package var coordinator: Coordinator?

  /// The default time zone.
  package static let usualZone = "Europe/Stockholm"
  /// The default languages.
  package static let usualLanguages = ["sv", "sv-x-lattlast", "en"]

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

  /// Creates the place in a folder and returns its first coordinator.
  ///
  /// `site.json` is written last and makes the folder a meeting place: after an earlier power cut
  /// the next attempt starts from the beginning, and a coordinator added by then keeps the PIN that
  /// they know. This way nobody can become coordinator of a folder that has staff.
  ///
  /// - Parameter show: Shows the coordinator's PIN before anything is stored; if it throws, nothing
  ///   is. On the screen the PIN has been shown before.
  /// - Throws: `Failure`, or what `show` throws.
  @discardableResult
  package func make(
    in folder: DataFolder, disk: Disk = .live, show: () throws -> Void = {}
  ) throws -> StaffMember? {
    try Self.disk { () throws(DiskError) in
      for path in [folder.root, folder.path(.programme), folder.path(.notices)] {
        try disk.makeFolder(path)
      }
    }
    let lock = try Self.lock(folder, disk)
    defer { withExtendedLifetime(lock) {} }
    if disk.holds(folder.site) { throw Failure.placeExists(folder: folder.root) }
    try Self.disk { () throws(DiskError) in
      // The entries of the folders above must not be lost either.
      try disk.syncParents(of: folder.root)
      if !folder.isEarlierLayout {
        let today = timeZone.localTime(at: Date()).date
        _ = try OwnDevice.open(folder, machine: .current(), today: today, disk: disk)
      }
    }
    let member = try addCoordinator(to: StaffDirectory(folder, disk: disk), folder, show)
    try Self.disk { () throws(DiskError) in
      let document = Site.document(
        id: id ?? Self.id(for: name), name: name,
        district: district, timeZone: timeZone, languages: languages)
      WrittenFiles(folder, disk: disk).willWrite([
        (DocumentKind.site.path, JSONWriter.document(.object(document)))
      ])
      try Document.save(document, to: folder.site, disk: disk)
    }
    return member
  }

  private static func disk(_ body: () throws(DiskError) -> Void) throws(Failure) {
    do {
      try body()
    } catch {
      throw .disk(error)
    }
  }

  /// The id of a place that was given none.
  package static func id(for name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func lock(
    _ folder: DataFolder, _ disk: Disk
  ) throws(Failure) -> FolderLock {
    do {
      return try folder.lockProgramme(on: disk)
    } catch {
      throw .disk(error)
    }
  }

  private func addCoordinator(
    to room: StaffDirectory, _ folder: DataFolder, _ show: () throws -> Void
  ) throws -> StaffMember? {
    guard let coordinator else { return nil }
    let staff = room.members()
    // The attempt is repeated after a failure.
    if staff.errors.isEmpty, staff.values.count == 1, let member = staff.values.values.first,
      member.name == coordinator.name, PINHash.matches(coordinator.pin.digits, member.pinHash)
    {
      return member
    }
    guard staff.values.isEmpty, staff.errors.isEmpty else {
      throw Failure.staffExists(folder: folder.root)
    }
    do {
      return try room.add(
        name: coordinator.name, role: .coordinator, pin: coordinator.pin, show: show)
    } catch let error as StaffError {
      throw Failure.staff(error)
    }
  }
}

extension Disk {
  /// Whether something exists at a path; assumed if it cannot be read for another reason than being
  /// missing.
  fileprivate func holds(_ path: String) -> Bool {
    do {
      _ = try read(path)
      return true
    } catch {
      return !error.isMissing
    }
  }
}
