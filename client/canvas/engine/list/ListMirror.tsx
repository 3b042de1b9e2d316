import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/canvas/engine/list/ListMirror.module.css'
import {
  isSameItem,
  type MirrorGroup,
  type MirrorItem,
  mirrorOf,
  pairsDrawn,
} from '#client/canvas/engine/list/mirror.ts'
import { type MirrorWords, useMirrorWords } from '#client/canvas/engine/list/useMirrorWords.ts'
import type { ListMirrorProps } from '#client/canvas/engine/types.ts'
import { withItsSelection } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected } from '#client/view/viewStore.ts'

const noTopics: NonNullable<ListMirrorProps['topics']> = []
const noBridges: NonNullable<ListMirrorProps['bridges']> = []

/**
 * The list follows the picture as soon as the page has time: its hundreds of sentences never hold up what is seen. It is
 * made piece by piece, so that no piece is a pause.
 */
export function ListMirror(props: ListMirrorProps) {
  const late = useDeferredValue(props)
  const selectedNow = useRef(props.view.selection)
  selectedNow.current = props.view.selection
  const words = useMirrorWords(
    { graph: props.graph, visible: props.visible, topics: props.topics ?? noTopics },
    props.language,
  )
  return (
    <>
      <Twin {...late} selectedNow={selectedNow} />
      <p aria-live="polite" className={css.says}>
        {words.selected(props.view.selection)}
      </p>
    </>
  )
}

/** A key acts on what is selected at this moment, even where the list still shows the moment before. */
type TwinProps = ListMirrorProps & { readonly selectedNow: RefObject<Selection> }

/**
 * The same graph for keyboard and screen reader: what is drawn, in reading order. One stop of the Tab key; arrows,
 * Home, End and Page keys move, Enter selects, Space adds or takes away, with Shift an arrow adds where it comes, Escape
 * clears. Seen only while it has the focus.
 */
const Twin = memo(function Twin({ selectedNow, ...props }: TwinProps) {
  const { graph, view, visible, language, onSelect, onToggle, onGather, onMenu } = props
  const { t } = useTranslation('canvas')
  const topics = props.topics ?? noTopics
  const words = useMirrorWords({ graph, visible, topics }, language)
  const { facts, bridges = noBridges } = props
  const { layout, level, arrangement } = view
  const pairs = useMemo(
    () => pairsDrawn({ layout, level, arrangement }, facts, visible),
    [layout, level, arrangement, facts, visible],
  )
  const groups = useMemo(
    () => mirrorOf(graph, visible, { selection: view.selection, topics, bridges, pairs }, language),
    [graph, visible, view.selection, topics, bridges, pairs, language],
  )
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const [active, setActive] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const index = Math.max(
    0,
    items.findIndex((item) => item.key === active),
  )
  const current = items[index]

  const goTo = (next: number, isGathering: boolean) => {
    const item = items[Math.max(0, Math.min(items.length - 1, next))]
    if (!item) return
    if (isGathering) onGather?.([current, item].flatMap((one) => (one?.of.kind === 'node' ? [one.of.node.id] : [])))
    setActive(item.key)
    intoView(list.current, prefix + item.key)
  }
  // Whatever selects one thing, one goes on from there.
  const { selection } = view
  const selectedKey = selection.kind === 'node' ? selection.id : ''
  useEffect(() => {
    if (selectedKey === '') return
    setActive(selectedKey)
    intoView(list.current, prefix + selectedKey)
  }, [selectedKey, prefix])

  const onKeyDown = (event: KeyboardEvent) => {
    // With Ctrl an arrow goes by the picture, not by the list.
    if (event.ctrlKey || event.metaKey) return
    const target = targetOfKey(event.key, index, items.length)
    if (target !== null) goTo(target, event.shiftKey)
    else if (event.key === ' ' && current?.of.kind === 'node') onToggle?.(current.of.node.id)
    else if ((event.key === 'Enter' || event.key === ' ') && current) onSelect(current.selection)
    else if (event.key === 'Escape') onSelect(nothingSelected)
    else if (isMenuKey(event) && current) {
      const menuOf = withItsSelection(current.selection, selectedNow.current)
      if (menuOf !== selectedNow.current) onSelect(menuOf)
      onMenu?.({ target: menuOf, at: placeOf(list.current, prefix + current.key) })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      tabIndex={0}
      aria-label={t('list.label')}
      aria-description={t('list.hint')}
      aria-activedescendant={current ? prefix + current.key : undefined}
      data-testid="list-mirror"
      className={css.list}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          prefix={prefix}
          active={group.items.some(({ key }) => key === current?.key) ? (current?.key ?? '') : ''}
          words={words}
        />
      ))}
    </div>
  )
})

type GroupProps = {
  readonly group: MirrorGroup
  readonly prefix: string
  readonly active: string
  readonly words: MirrorWords
}

/** A group none of whose items has changed is not drawn again. */
const Group = memo(function Group({ group, prefix, active, words }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box has no element of its own
    <div role="group" aria-label={words.group(group)}>
      <div aria-hidden="true" className={css.title}>
        {words.group(group)}
      </div>
      {group.items.map((item: MirrorItem) => (
        <Item key={item.key} id={prefix + item.key} item={item} isActive={item.key === active} words={words} />
      ))}
    </div>
  )
})

type ItemProps = {
  readonly id: string
  readonly item: MirrorItem
  readonly isActive: boolean
  readonly words: MirrorWords
}

/** An arrow changes two of hundreds, and so does a selection: only these are worded and drawn again. */
const Item = memo(function Item({ id, item, isActive, words }: ItemProps) {
  const { name, rest } = words.item(item)
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={item.isSelected}
      data-active={isActive || undefined}
      className={css.item}
    >
      {name && <span lang={name.lang}>{name.text}</span>} <span className={css.rest}>{rest}</span>
    </div>
  )
}, isItemSame)

function isItemSame(before: ItemProps, now: ItemProps): boolean {
  const { id, isActive, words } = before
  return id === now.id && isActive === now.isActive && words === now.words && isSameItem(before.item, now.item)
}

/** Shift+F10, or the key that is made for it. */
function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}

/** Scrolls the list to an item, where it has to. */
function intoView(list: HTMLElement | null, id: string): Element | null | undefined {
  const item = list?.querySelector(`[id="${id}"]`)
  item?.scrollIntoView({ block: 'nearest' })
  return item
}

/** Below an item, which it brings into view, px from the corner of the plate. */
function placeOf(list: HTMLElement | null, id: string): { readonly x: number; readonly y: number } {
  const item = intoView(list, id)?.getBoundingClientRect()
  const plate = list?.parentElement?.getBoundingClientRect()
  return item && plate ? { x: item.left - plate.left + 24, y: item.bottom - plate.top } : { x: 24, y: 24 }
}

function targetOfKey(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return index + 1
  if (key === 'ArrowUp' || key === 'ArrowLeft') return index - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'PageDown') return index + 10
  return key === 'PageUp' ? index - 10 : null
}
