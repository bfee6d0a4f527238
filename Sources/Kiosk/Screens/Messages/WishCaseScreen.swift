import KioskModel

/// A wish, and what staff can do with it.
struct WishCaseScreen: Screen {
  enum Action: Sendable {
    case approved, answered, declined, eraseAsked
    case undone, redone
  }

  let id: String
  private var desk = ChangeDesk(.wishes)

  init(id: String) { self.id = id }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("wishes.title"))
    page.message = desk.message
    guard let wish = here.wishCase(id) else { return page }
    page.blocks = [.text(here.words(of: wish)), .text(here.state(of: wish))]
    if let reply = wish.reply?.reply {
      page.blocks.append(
        .fact(name: here.text("wishes.reply"), value: reply.text(here.languageChain)))
    }
    let hasWords = wish.entry?.wish.text != nil
    func add(_ digit: Int, _ key: String, _ action: Action, if isOffered: Bool) {
      guard isOffered else { return }
      page.choices.append(
        Choice(
          key: .digit(digit), label: here.text("wishes." + key),
          details: [here.text("wishes.\(key)Text")], shape: .tile, action: action))
    }
    let status = wish.reply?.status
    add(1, "approve", .approved, if: hasWords && (status == nil || status == .declined))
    add(2, "answer", .answered, if: hasWords || wish.idea != nil || wish.reply?.text != nil)
    add(3, "decline", .declined, if: status != .declined && wish.idea == nil)
    add(4, "erase", .eraseAsked, if: hasWords || wish.reply?.text != nil)
    page.tileColumns = 2
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    guard let wish = here.wishCase(id) else { return [.back] }
    switch action {
    case .approved: return decide(.approved, wish, here)
    case .declined: return decide(.declined, wish, here)
    case .answered: return [.show(ReplyFormScreen(wish, here))]
    case .eraseAsked: return [.show(EraseWishScreen(id: id))]
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }

  /// Saves a decision; words that cannot be shown as they are go to the form.
  private mutating func decide(
    _ status: ReplyStatus, _ wish: WishCase, _ here: Surroundings
  ) -> [Request] {
    var draft = ReplyDraft(wish, here)
    draft.status = status
    do throws(ReplyDraft.Mistakes) {
      let document = try draft.document(
        changing: wish.reply?.document, id: id, today: here.now.date)
      let edit = DocumentChange.Edit(
        path: here.replyPath(id), before: wish.reply?.document, after: document)
      return desk.ask(DocumentChange([edit]), done: here.text("wishes.saved"), here)
    } catch {
      return [.show(ReplyFormScreen(wish, here))]
    }
  }
}

extension ReplyDraft {
  /// A form about a wish as it stands.
  init(_ wish: WishCase, _ here: Surroundings) {
    let language = wish.entry?.wish.language ?? here.words.language
    if let reply = wish.reply {
      self.init(
        reply, original: wish.entry?.wish.text, language: language, isIdea: wish.idea != nil)
    } else {
      self.init(
        text: wish.idea == nil ? wish.entry?.wish.text ?? "" : nil, language: language,
        theme: wish.idea?.theme, received: wish.entry?.day)
    }
  }
}
