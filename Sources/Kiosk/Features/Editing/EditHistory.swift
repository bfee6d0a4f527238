import KioskModel

/// The changes that staff have made to documents, for undo and redo.
nonisolated struct EditHistory: Sendable {
  /// Why a change was requested.
  enum Purpose: Hashable, Sendable {
    case edit, undo, redo
  }

  /// The subject of documents: undo on a page applies only to changes in the area of that page.
  enum Area: Hashable, Sendable {
    case programme, notices, wishes, cards, categories, site
  }

  /// The most changes that can be undone.
  static let most = 50

  private(set) var done: [DocumentChange] = []
  private(set) var undone: [DocumentChange] = []

  /// The change that undoes the last one in an area.
  func undo(in area: Area) -> DocumentChange? {
    done.last { Area($0) == area }?.undone
  }

  /// The change in an area that was undone last.
  func redo(in area: Area) -> DocumentChange? { undone.last { Area($0) == area } }

  /// Notes that a change has been saved.
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

  /// Discards all changes in an area: what has been erased must not be restored.
  mutating func forgetAll(in area: Area) {
    done.removeAll { Area($0) == area }
    undone.removeAll { Area($0) == area }
  }

  /// Discards a change that can no longer be undone, because somebody else has changed the same
  /// document.
  mutating func forget(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit: break
    case .undo: done.removeAll { $0.undone == change }
    case .redo: undone.removeAll { $0 == change }
    }
  }
}

extension EditHistory.Area {
  /// The area that a change belongs to, by the path of its first document.
  nonisolated init(_ change: DocumentChange) {
    let path = change.edits.first?.path ?? ""
    let areas: [(folder: String, area: Self)] = [
      ("programme/", .programme), ("notices/", .notices), ("replies/", .wishes),
      ("information/", .cards), (CategoryTable.path, .categories),
    ]
    self = areas.first { path.hasPrefix($0.folder) }?.area ?? .site
  }
}
