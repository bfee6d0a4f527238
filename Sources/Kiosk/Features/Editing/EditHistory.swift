import KioskModel

/// The changes that staff have made to documents, so that each can be undone and done again.
nonisolated struct EditHistory: Sendable {
  /// What asking for a change was for.
  enum Purpose: Hashable, Sendable {
    case edit, undo, redo
  }

  /// What documents are about: a page takes back what was done on pages of its own kind.
  enum Area: Hashable, Sendable {
    case programme, notices, wishes, cards, categories, site
  }

  /// How many changes can be undone.
  static let most = 50

  private(set) var done: [DocumentChange] = []
  private(set) var undone: [DocumentChange] = []

  /// The change that takes the last one of an area back.
  func undo(in area: Area) -> DocumentChange? {
    done.last { Area($0) == area }?.undone
  }

  /// The change of an area that was undone last.
  func redo(in area: Area) -> DocumentChange? { undone.last { Area($0) == area } }

  /// Notes that a change has been made.
  mutating func note(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit:
      done.append(change)
      undone.removeAll { Area($0) == Area(change) }
      if done.count > Self.most { done.removeFirst() }
    case .undo:
      if let place = done.lastIndex(where: { $0.undone == change }) {
        undone.append(done.remove(at: place))
      }
    case .redo:
      if let place = undone.lastIndex(of: change) { done.append(undone.remove(at: place)) }
    }
  }

  /// Forgets all changes of an area: what has been erased must not come back.
  mutating func forgetAll(in area: Area) {
    done.removeAll { Area($0) == area }
    undone.removeAll { Area($0) == area }
  }

  /// Forgets a change that can no longer be undone, because somebody else has changed the same.
  mutating func forget(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit: break
    case .undo: done.removeAll { $0.undone == change }
    case .redo: undone.removeAll { $0 == change }
    }
  }
}

extension EditHistory.Area {
  /// What a change is about.
  nonisolated init(_ change: DocumentChange) {
    let path = change.edits.first?.path ?? ""
    let areas: [(folder: String, area: Self)] = [
      ("programme/", .programme), ("notices/", .notices), ("replies/", .wishes),
      ("information/", .cards), (CategoryTable.path, .categories),
    ]
    self = areas.first { path.hasPrefix($0.folder) }?.area ?? .site
  }
}
