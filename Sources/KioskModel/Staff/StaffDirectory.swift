internal import Foundation
internal import SafeText

/// The staff of one kiosk, in the folder `staff` of its data: members and their wrong PINs.
package struct StaffDirectory: Sendable {
  private let folder: DataFolder
  private let disk: Disk
  private let matches: @Sendable (String, String) -> Bool

  /// The staff of a data folder.
  ///
  /// - Parameter matches: Whether digits match a hash.
  package init(
    _ folder: DataFolder, disk: Disk = .live,
    matches: @escaping @Sendable (String, String) -> Bool = PINHash.matches
  ) {
    self.folder = folder
    self.disk = disk
    self.matches = matches
  }

  /// All staff members, and the documents that could not be read.
  package func members() -> DocumentFolder<StaffMember>.Reading {
    StaffMember.documents(in: folder, disk: disk).read()
  }

  /// The staff member with an id.
  package func member(_ id: String) throws(StaffError) -> StaffMember {
    do {
      return try Document.load(path(id), disk: disk)
    } catch {
      throw error.isMissing ? .noSuchMember : .document(error)
    }
  }

  /// The staff member with a name, in any case.
  package func member(named name: String) throws(StaffError) -> StaffMember {
    let members = members().values.values
    guard let member = members.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw .noSuchMember
    }
    return member
  }

  /// Adds a staff member with a PIN that they know.
  package func add(name: String, role: StaffRole, pin: PIN) throws(StaffError) -> StaffMember {
    let lock = lock()
    defer { lock.release() }
    let document = try newDocument(name: name, role: role, pin: pin)
    return try store(document)
  }

  /// Adds a staff member whose PIN is shown by `show`, when everything but storing has been done:
  /// if it throws, nothing is stored, so that there is no PIN that nobody has seen.
  ///
  /// - Throws: `StaffError`, or what `show` throws.
  package func add(
    name: String, role: StaffRole, pin: PIN, show: () throws -> Void
  ) throws -> StaffMember {
    let lock = lock()
    defer { lock.release() }
    let document = try newDocument(name: name, role: role, pin: pin)
    try show()
    return try store(document)
  }

  /// The name as it is stored for a new staff member.
  ///
  /// - Throws: `StaffError` if nobody can be added with this name.
  package func newName(_ name: String) throws(StaffError) -> String {
    let name = CleanText.line(name, limit: StaffMember.maxNameLength)
    guard !name.isEmpty else { throw .nameMissing }
    guard !PersonName.holdsIdentityNumber(name) else { throw .looksLikeIdentityNumber }
    if (try? member(named: name)) != nil { throw .nameTaken(name) }
    return name
  }

  /// The document of a new staff member, if they can be added.
  private func newDocument(
    name: String, role: StaffRole, pin: PIN
  ) throws(StaffError) -> JSONObject {
    let name = try newName(name)
    return StaffMember.document(
      id: UUID.random().uuidString.lowercased(), name: name, role: role,
      pinHash: try Self.hash(pin))
  }

  private func store(_ document: JSONObject) throws(StaffError) -> StaffMember {
    let id = document["id"]?.stringValue ?? ""
    try save(document, of: id)
    return try member(id)
  }

  /// Waits for other programs that are changing the staff, since two of them could add the same
  /// name or remove the last two coordinators. If no lock can be taken, saving fails for the same
  /// reason.
  private func lock() -> StaffLock {
    try? disk.makeFolder(folder.path(.staff))
    return StaffLock(descriptor: disk.lock(folder.path(.staff) + "/.lock"), disk: disk)
  }

  private struct StaffLock {
    let descriptor: Int32?
    let disk: Disk

    func release() { if let descriptor { disk.close(descriptor) } }
  }

  /// Sets a PIN that `show` shows before anything is stored, and resets the wrong PINs.
  ///
  /// - Throws: `StaffError`, or what `show` throws.
  package func setPIN(_ pin: PIN, of id: String, show: () throws -> Void) throws {
    _ = try member(id)
    try show()
    try setPIN(pin, of: id)
  }

  /// Sets a PIN, and resets the wrong PINs.
  package func setPIN(_ pin: PIN, of id: String) throws(StaffError) {
    let lock = lock()
    defer { lock.release() }
    var document = try member(id).document
    document["pin"] = .string(try Self.hash(pin))
    try save(document, of: id)
    try? disk.remove(triesPath(id))
  }

  /// Removes a staff member, unless they are the last coordinator.
  package func remove(_ id: String) throws(StaffError) {
    let lock = lock()
    defer { lock.release() }
    let member = try member(id)
    let coordinators = members().values.values.filter { $0.role == .coordinator }
    if member.role == .coordinator, coordinators.count == 1 { throw .lastCoordinator }
    do {
      WrittenFiles(folder, disk: disk).willWrite([
        (DocumentKind.staff.path(file: id + ".json"), nil)
      ])
      try disk.remove(path(id))
      try? disk.remove(triesPath(id))
      try disk.syncFolder(folder.path(.staff))
    } catch {
      throw .disk(error)
    }
  }

  private static func hash(_ pin: PIN) throws(StaffError) -> String {
    do {
      return try PINHash.make(pin)
    } catch {
      throw .hash(error)
    }
  }

  private func save(_ document: JSONObject, of id: String) throws(StaffError) {
    do {
      try disk.makeFolder(folder.path(.staff))
      try disk.syncFolder(folder.local)
      WrittenFiles(folder, disk: disk).willWrite([
        (DocumentKind.staff.path(file: id + ".json"), JSONWriter.document(.object(document)))
      ])
      try Document.save(document, to: path(id), disk: disk)
    } catch {
      throw .disk(error)
    }
  }

  private func path(_ id: String) -> String { folder.path(.staff) + "/" + id + ".json" }
}

/// Checking of PINs.
extension StaffDirectory {
  /// Checks whether digits are a staff member's PIN.
  ///
  /// A wrong attempt is saved before the digits are compared, so that switching the machine off
  /// gives no free attempt. If it cannot be saved, access is refused, since the number of attempts
  /// would be unlimited.
  ///
  /// - Parameter uptime: The machine's uptime, which nobody can set.
  package func check(
    _ digits: String, of id: String, at uptime: Duration
  ) throws(StaffError) -> PINCheck {
    let member = try member(id)
    var tries = try current(id, at: uptime)
    let wait = tries.remaining(at: uptime)
    if wait > .zero { return .waiting(wait) }
    tries.failures += 1
    tries.uptime = Int(uptime.components.seconds)
    try store(tries, of: id)
    guard matches(digits, member.pinHash) else {
      return .wrong(wait: Lockout.wait(afterFailures: tries.failures))
    }
    do {
      try disk.remove(triesPath(id))
    } catch {
      throw .disk(error)
    }
    return .right(member)
  }

  /// The time until a staff member's PIN is accepted again; nil if there is none.
  package func waiting(for id: String, at uptime: Duration) -> Duration? {
    guard let tries = try? current(id, at: uptime) else { return nil }
    let wait = tries.remaining(at: uptime)
    return wait > .zero ? wait : nil
  }

  /// The wrong PINs so far. After a restart of the machine the waiting time starts again, and this
  /// is saved before the machine can be restarted once more.
  private func current(_ id: String, at uptime: Duration) throws(StaffError) -> PINTries {
    let boot = boot()
    var tries: PINTries
    do throws(DocumentError) {
      tries = try Document.load(triesPath(id), disk: disk) { reader throws(DocumentProblem) in
        try PINTries(reader)
      }
    } catch {
      if error.isMissing {
        return PINTries(failures: 0, boot: boot, uptime: Int(uptime.components.seconds))
      }
      tries = .unknown(boot: boot, at: uptime)
      try store(tries, of: id)
    }
    if tries.boot != boot || .seconds(tries.uptime) > uptime {
      tries.boot = boot
      tries.uptime = Int(uptime.components.seconds)
      try store(tries, of: id)
    }
    return tries
  }

  private func store(_ tries: PINTries, of id: String) throws(StaffError) {
    do {
      try Document.save(tries.document, to: triesPath(id), disk: disk)
    } catch {
      throw .disk(error)
    }
  }

  /// The machine's boot id; constant if it cannot be read.
  private func boot() -> String {
    let bytes = (try? disk.read("/proc/sys/kernel/random/boot_id")) ?? []
    return String(decoding: bytes, as: UTF8.self).filter { $0.isHexDigit || $0 == "-" }
  }

  /// The path does not end with `.json`, so that the file is not read as a staff member.
  private func triesPath(_ id: String) -> String { folder.path(.staff) + "/" + id + ".tries" }
}
