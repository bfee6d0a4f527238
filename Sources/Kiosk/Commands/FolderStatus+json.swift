import Foundation
import KioskModel

/// How the kiosks of a place are, for a program.
extension FolderStatus {
  var json: JSONObject {
    var json: JSONObject = [
      "level": .int(level.rawValue),
      "version": .string(version),
      "device": device.map { .object(Self.json($0)) } ?? .null,
      "running": isKiosk || machine.kiosk.isRunning ? .bool(machine.kiosk.isRunning) : .null,
      "unsaved": machine.kiosk.isRunning ? .int(machine.kiosk.unsaved) : .null,
      "others": .array(
        others.map {
          .object([
            "id": .string($0.id), "lastDay": .string($0.lastDay.description),
            "daysBehind": .int($0.daysBehind),
          ])
        }),
      "calendars": .array(calendars.map { .object($0.json) }),
      "waitingWishes": .int(waitingWishes),
      "unreadCards": .int(unreadCards),
      "journalsReadSince": .string(since.description),
      "findings": .array(findings.map { .object(Self.json($0)) }),
    ]
    json["disk"] = machine.disk.map { disk in
      .object([
        "free": .int(disk.free), "size": .int(disk.size), "readOnly": .bool(disk.isReadOnly),
        "errors": disk.errors.map(JSONValue.int) ?? .null,
      ])
    }
    return json
  }

  private static func json(_ device: Device) -> JSONObject {
    [
      "id": .string(device.id), "name": .string(device.name),
      "created": device.created.map { .string($0.description) } ?? .null,
    ]
  }

  private static func json(_ finding: StatusFinding) -> JSONObject {
    var json: JSONObject = [
      "kind": .string(finding.kind.rawValue), "level": .int(finding.kind.level.rawValue),
      "count": .int(finding.count),
    ]
    json["subject"] = finding.subject.map(JSONValue.string)
    json["day"] = finding.day.map { .string($0.description) }
    return json
  }
}
