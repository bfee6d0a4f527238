import Testing

/// Waits until something holds, and fails with what was seen last where it never does.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - limit: How long at most.
///   - seen: What is there instead.
func eventually(
  _ what: String, within limit: Duration = .seconds(15),
  seen: () async throws -> String = { "" },
  _ holds: () async throws -> Bool
) async throws {
  let end = ContinuousClock.now + limit
  while true {
    if try await holds() { return }
    guard ContinuousClock.now < end else { break }
    try await Task.sleep(for: .milliseconds(10))
  }
  throw Failure("Waited \(limit) in vain for: \(what)\n" + (try await seen()))
}
