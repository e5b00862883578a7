import {
  baseKeymap,
  chainCommands,
  exitCode,
  setBlockType,
  toggleMark,
  wrapIn,
  lift,
} from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { EditorState as State, NodeSelection, Selection, type Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { isSafeAddress, readDocument, richTextSchema, writeDocument } from '@/lib/core/rich-text'
import type { FigureChoice } from '@/lib/reports/types'

/** What the toolbar can do. */
export type Doing =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'smaller-heading'
  | 'bullets'
  | 'numbers'
  | 'quotation'
  | 'unlink'
  | 'undo'
  | 'redo'
  | 'up'
  | 'down'
  | 'remove'

/** What holds where the cursor stands: which buttons are pressed, and which can be. */
export type EditorState = { active: Doing[]; possible: Doing[]; figure: string | null; hasSelection: boolean }

export type Editor = {
  run: (doing: Doing) => void
  link: (address: string) => boolean
  insertFigure: (name: string) => void
  destroy: () => void
}

type Look = { figures: FigureChoice[]; label: string; className: string; figureClass: string }

const { nodes, marks } = richTextSchema
const [strong, em, link] = [marks.strong!, marks.em!, marks.link!]
const item = nodes.list_item!

/** An editor before a text area, which has the same words as Markdown at every moment. */
export function makeEditor(
  place: HTMLElement,
  area: HTMLTextAreaElement,
  look: Look,
  onState: (state: EditorState) => void,
): Editor {
  const view = new EditorView(place, {
    state: State.create({ doc: readDocument(area.value), plugins: plugins() }),
    attributes: {
      ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': look.label, class: look.className },
    },
    nodeViews: { figure: (node) => figureView(node, look) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) area.value = writeDocument(view.state.doc)
      onState(stateOf(view.state))
    },
  })
  onState(stateOf(view.state))
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  return {
    run: (doing) => run(COMMANDS[doing]),
    link: (address) => {
      if (!isSafeAddress(address)) return false
      run(toggleMark(link, { href: address.trim() }))
      return true
    },
    insertFigure: (name) => run(insertFigure(name)),
    destroy: () => view.destroy(),
  }
}

/** A figure is one thing, which is moved and taken out whole. */
function figureView(node: Node, { figures, figureClass }: Look) {
  const dom = document.createElement('div')
  const name = String(node.attrs.name)
  dom.className = figureClass
  dom.contentEditable = 'false'
  dom.textContent = `Figure: ${figures.find((choice) => choice.name === name)?.label ?? name}`
  return { dom }
}

const move =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const { selection } = state
    if (!(selection instanceof NodeSelection) || selection.$from.depth !== 0) return false
    const index = selection.$from.index()
    const other = index + by
    if (other < 0 || other >= state.doc.childCount) return false
    const neighbour = state.doc.child(other)
    const to = by < 0 ? selection.from - neighbour.nodeSize : selection.from + neighbour.nodeSize
    const moved = state.tr.delete(selection.from, selection.to).insert(to, selection.node)
    dispatch?.(moved.setSelection(NodeSelection.create(moved.doc, to)).scrollIntoView())
    return true
  }

/** The browser's own way there is undone by the editor in its first moments: keys that follow at once would go elsewhere. */
const goTo =
  (place: (document: Node) => Selection): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setSelection(place(state.doc)).scrollIntoView())
    return true
  }

const removeFigure: Command = (state, dispatch) => {
  if (!(state.selection instanceof NodeSelection)) return false
  dispatch?.(state.tr.deleteSelection().scrollIntoView())
  return true
}

/** After the block in which the cursor stands, never inside a list or a quotation. */
const insertFigure =
  (name: string): Command =>
  (state, dispatch) => {
    const { $to } = state.selection
    const at = $to.depth === 0 ? $to.pos : $to.after(1)
    dispatch?.(state.tr.insert(at, nodes.figure!.create({ name })).scrollIntoView())
    return true
  }

const removeLink: Command = (state, dispatch) => {
  const { from, to, empty, $from } = state.selection
  const [start, end] = empty ? [$from.start(), $from.end()] : [from, to]
  if (!state.doc.rangeHasMark(start, end, link)) return false
  dispatch?.(state.tr.removeMark(start, end, link))
  return true
}

/** On again, off. */
const toggled =
  (isOn: (state: State) => boolean, on: Command, off: Command): Command =>
  (state, dispatch, view) =>
    (isOn(state) ? off : on)(state, dispatch, view)

const isIn = (name: string, level?: number) => (state: State) => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === name && (level === undefined || node.attrs.level === level)) return true
  }
  return false
}

const hasMark = (name: string) => (state: State) => {
  const { from, to, empty, $from } = state.selection
  const type = marks[name]!
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type)
}

const heading = (level: number) =>
  toggled(isIn('heading', level), setBlockType(nodes.heading!, { level }), setBlockType(nodes.paragraph!))

const COMMANDS: Record<Doing, Command> = {
  bold: toggleMark(strong),
  italic: toggleMark(em),
  heading: heading(1),
  'smaller-heading': heading(2),
  bullets: toggled(isIn('bullet_list'), wrapInList(nodes.bullet_list!), liftListItem(item)),
  numbers: toggled(isIn('ordered_list'), wrapInList(nodes.ordered_list!), liftListItem(item)),
  quotation: toggled(isIn('blockquote'), wrapIn(nodes.blockquote!), lift),
  unlink: removeLink,
  ...{ undo, redo, up: move(-1), down: move(1), remove: removeFigure },
}

const ACTIVE: Partial<Record<Doing, (state: State) => boolean>> = {
  bold: hasMark('strong'),
  italic: hasMark('em'),
  heading: isIn('heading', 1),
  'smaller-heading': isIn('heading', 2),
  bullets: isIn('bullet_list'),
  numbers: isIn('ordered_list'),
  quotation: isIn('blockquote'),
}

function stateOf(state: State): EditorState {
  const all = Object.keys(COMMANDS) as Doing[]
  const { selection } = state
  const isFigure = selection instanceof NodeSelection && selection.node.type === nodes.figure
  return {
    active: all.filter((doing) => ACTIVE[doing]?.(state)),
    possible: all.filter((doing) => COMMANDS[doing](state)),
    figure: isFigure ? String(selection.node.attrs.name) : null,
    hasSelection: !selection.empty && !isFigure,
  }
}

function plugins() {
  const brk: Command = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView())
    return true
  }
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list!),
        wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list!, (match) => ({ order: Number(match[1]) })),
        wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
        textblockTypeInputRule(/^(#{1,2})\s$/, nodes.heading!, (match) => ({ level: match[1]!.length })),
      ],
    }),
    // Tab stays the way out of the editor: lists go deeper by Ctrl and ].
    keymap({
      ...{
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        'Mod-b': toggleMark(strong),
        'Mod-i': toggleMark(em),
      },
      ...{ Enter: splitListItem(item), 'Mod-]': sinkListItem(item), 'Mod-[': liftListItem(item) },
      'Shift-Enter': chainCommands(exitCode, brk),
      ...{ 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) },
      ...{ 'Mod-Home': goTo(Selection.atStart), 'Mod-End': goTo(Selection.atEnd) },
    }),
    keymap(baseKeymap),
    history(),
  ]
}
