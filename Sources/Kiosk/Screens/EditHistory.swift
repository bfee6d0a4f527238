import KioskModel

/// The changes that staff have made to documents, so that each can be undone and done again.
nonisolated struct EditHistory: Sendable {
  /// What asking for a change was for.
  enum Purpose: Hashable, Sendable {
    case edit, undo, redo
  }

  /// How many changes can be undone.
  static let most = 50

  private(set) var done: [DocumentChange] = []
  private(set) var undone: [DocumentChange] = []

  /// The change that takes the last one back.
  var undo: DocumentChange? { done.last?.undone }

  /// The change that was undone last.
  var redo: DocumentChange? { undone.last }

  /// Notes that a change has been made.
  mutating func note(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit:
      done.append(change)
      undone = []
      if done.count > Self.most { done.removeFirst() }
    case .undo:
      if let last = done.popLast() { undone.append(last) }
    case .redo:
      if let last = undone.popLast() { done.append(last) }
    }
  }

  /// Forgets a change that can no longer be undone, because somebody else has changed the same.
  mutating func forget(_ purpose: Purpose) {
    switch purpose {
    case .edit: break
    case .undo: _ = done.popLast()
    case .redo: _ = undone.popLast()
    }
  }
}
