internal import Foundation
internal import SafeText

/// The device that a machine is among the kiosks of a place: `local/device.json`, which never leaves
/// the machine.
///
/// Its id is random and names the folder of its journals. It is not derived from the machine,
/// because disks are cloned together with host names and machine ids.
package struct Device: StoredDocument, Hashable, Identifiable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package private(set) var document: JSONObject
  /// A random id; in paths, journals and exports it is all that names the device.
  package let id: String
  /// A name for people, such as the host name when the device was set up; may be empty.
  package let name: String
  /// The day on which the id was made; nil if the document does not say.
  package let created: LocalDate?
  /// The fingerprint of the machine for which the id was made; nil if it has none.
  let machine: String?
  /// The ids under which the machine wrote earlier, oldest first.
  package let former: [FormerDevice]

  package static let documentKind = DocumentKind.device

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1

  /// The device described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.required("id", .text) { $0.stringValue.flatMap { Self.isID($0) ? $0 : nil } }
    name = CleanText.line(try reader.optionalString("name") ?? "", limit: 60)
    created = try reader.optional("created", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    machine = try reader.optionalString("machine")
    former = try reader.objects("former").map { entry throws(DocumentProblem) in
      try FormerDevice(entry)
    }
  }

  /// The names under which the device writes or has written journals, at the command line too.
  package var names: Set<String> {
    Set(ids.flatMap { [$0, Self.commandLine($0)] })
  }

  /// A device with an id that is already known, without a document.
  package init(id: String, former: [FormerDevice] = []) {
    document = [:]
    self.id = id
    name = ""
    created = nil
    machine = nil
    self.former = former
  }

  /// A new device, with a random id unless one is given.
  ///
  /// - Parameter earlier: The document of the device that it replaces, whose unknown properties it
  ///   keeps.
  init(
    id: String = UUID.random().uuidString.lowercased(), name: String, created: LocalDate,
    machine: String?, former: [FormerDevice] = [],
    replacing earlier: JSONObject = [:]
  ) {
    self.id = id
    self.name = name
    self.created = created
    self.machine = machine
    self.former = former
    document = earlier
    document["version"] = .int(Self.version)
    document["id"] = .string(id)
    document["name"] = .string(name)
    document["created"] = .string(created.description)
    document["machine"] = machine.map(JSONValue.string)
    document["former"] = former.isEmpty ? nil : .array(former.map { .object($0.json) })
  }

  /// All ids under which the machine has written its journals.
  package var ids: Set<String> { Set(former.map(\.id) + [id]) }

  /// The id under which the command line of a device writes, since only the kiosk itself writes in
  /// the device's own folder.
  package static func commandLine(_ id: String) -> String { id + "-cli" }

  /// Whether a text can be the name of a device's folder.
  private static func isID(_ text: String) -> Bool {
    1...100 ~= text.utf8.count && !text.hasPrefix(".")
      && text.utf8.allSatisfy {
        $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 | 0x20
          || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains($0)
      }
  }
}
