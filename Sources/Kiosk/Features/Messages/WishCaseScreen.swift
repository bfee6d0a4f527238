import KioskModel
import TerminalUI

/// A wish, with the decisions that staff can make.
struct WishCaseScreen: Screen {
  enum Action: EditingAction {
    case approved, answered, declined, eraseAsked
    case editing(DocumentEditing.Action)
  }

  let id: String
  private var editing = DocumentEditing(.replies)

  init(id: String) { self.id = id }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("wishes.title"))
    page.message = editing.message
    guard let wish = context.wishCase(id) else { return page }
    page.blocks = [.text(context.words(of: wish)), .text(context.state(of: wish))]
    if let reply = wish.reply?.reply {
      page.blocks.append(
        .fact(name: context.text("wishes.reply"), value: reply.text(context.languageChain)))
    }
    let hasWords = wish.entry?.wish.text != nil
    func add(_ digit: Int, _ key: String, _ action: Action, if isOffered: Bool) {
      guard isOffered else { return }
      page.choices.append(
        Choice(
          key: .digit(digit), label: context.text("wishes." + key),
          details: [context.text("wishes.\(key)Text")], shape: .tile, action: action))
    }
    let status = wish.reply?.status
    add(1, "approve", .approved, if: hasWords && (status == nil || status == .declined))
    add(2, "answer", .answered, if: hasWords || wish.idea != nil || wish.reply?.text != nil)
    add(3, "decline", .declined, if: status != .declined && wish.idea == nil)
    add(4, "erase", .eraseAsked, if: hasWords || wish.reply?.text != nil)
    page.tileColumns = 2
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    guard let wish = context.wishCase(id) else { return [.back] }
    switch action {
    case .approved: return decide(.approved, wish, context)
    case .declined: return decide(.declined, wish, context)
    case .answered: return [.show(ReplyFormScreen(wish, context))]
    case .eraseAsked: return [.show(EraseWishScreen(id: id))]
    case .editing(let action): return editing.update(action, context)
    }
  }

  /// Saves a decision; a text that cannot be shown unchanged is opened in the form.
  private mutating func decide(
    _ status: ReplyStatus, _ wish: WishCase, _ context: Context
  ) -> [Effect<Action>] {
    var draft = ReplyDraft(wish, context)
    draft.status = status
    do throws(ReplyDraft.Mistakes) {
      let document = try draft.document(
        changing: wish.reply?.document, id: id, today: context.now.date)
      let edit = DocumentChange.Edit(
        path: context.replyPath(id), before: wish.reply?.document, after: document)
      return editing.ask(DocumentChange([edit]), done: context.text("wishes.saved"), context)
    } catch {
      return [.show(ReplyFormScreen(wish, context))]
    }
  }
}

extension ReplyDraft {
  /// The draft of the reply to a wish, from the current reply if there is one.
  init(_ wish: WishCase, _ context: Context) {
    let language = wish.entry?.wish.language ?? context.words.language.tag
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
