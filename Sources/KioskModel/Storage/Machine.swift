internal import Foundation

/// What tells the machine on which the program runs from others.
package struct Machine: Sendable, Hashable {
  /// The host name.
  package var name: String
  /// A checksum of what differs between machines, even if one's disk is a clone of the other's; nil
  /// if nothing of it is known.
  var fingerprint: String?
  /// The device id that earlier versions derived from the host name and the machine id.
  package var derivedID: String

  /// A machine with given properties.
  package init(name: String, fingerprint: String?, derivedID: String) {
    self.name = name
    self.fingerprint = fingerprint
    self.derivedID = derivedID
  }

  /// The machine on which the program runs.
  ///
  /// - Parameter disk: Reads the files in which the system describes it, all of which every user
  ///   may read: the fingerprint is the same for all users.
  package static func current(disk: Disk = .live) -> Machine {
    let host = String(ProcessInfo.processInfo.hostName.prefix { $0 != "." })
    let machineID = (try? disk.read("/etc/machine-id")) ?? []
    let facts =
      [machineID, (try? disk.read("/proc/device-tree/serial-number")) ?? []]
      // The system may list the cards in another order at the next start.
      + addresses(disk).sorted { $0.lexicographicallyPrecedes($1) }
    let isKnown = facts.contains { !$0.isEmpty }
    return Machine(
      name: host,
      fingerprint: isKnown ? CRC32.text(Array(facts.joined(separator: [0x0A]))[...]) : nil,
      derivedID: derivedID(host, machineID))
  }

  private static func derivedID(_ host: String, _ machineID: [UInt8]) -> String {
    let name = host.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let digits = machineID.prefix(8).filter { $0.isDigit || (0x61...0x66) ~= $0 }
    let id = String(decoding: digits, as: UTF8.self)
    return [name.isEmpty ? "kiosk" : name.lowercased(), id].filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  /// The permanent addresses of the built-in wired network cards.
  ///
  /// USB adapters come and go, and wireless cards may use random addresses.
  private static func addresses(_ disk: Disk) -> [[UInt8]] {
    let folder = "/sys/class/net/"
    return ((try? disk.list(folder)) ?? []).compactMap { name in
      let card = folder + name
      let parts = (try? disk.list(card)) ?? []
      guard parts.contains("device"), !parts.contains("wireless"), !parts.contains("phy80211"),
        let device = try? disk.list(card + "/device"), !device.contains("bInterfaceNumber"),
        (try? disk.read(card + "/addr_assign_type"))?.first == UInt8(ascii: "0")
      else { return nil }
      return try? disk.read(card + "/address")
    }
  }
}
