import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { bringChosen, leftToBring } from '#client/features/explore/actions/expandActions.ts'
import css from '#client/features/explore/menu/ChooseDialog.module.css'
import { type Choosing, expandStore, MOST_AT_ONCE, setExpandSize } from '#client/features/explore/stores/expandStore.ts'
import { useNameOfOwners } from '#client/features/explore/words/stepWords.ts'
import { countsByLabel } from '#client/graph/left.ts'
import type { GraphNode, NodeId } from '#client/graph/types.ts'
import { holdsTyped } from '#client/i18n/holdsTyped.ts'
import { Mark } from '#client/shared/entity/Mark.tsx'
import { useTyped } from '#client/ui/composing.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import { Name } from '#client/ui/Name.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** The neighbours that are not drawn, as a list: by kind, by a part of a name, so many at once, or one by one. */
export function ChooseDialog() {
  const choosing = useStore(expandStore, (state) => state.choosing)
  return choosing && <Open key={choosing.owners.join()} choosing={choosing} />
}

function close(): void {
  expandStore.setState({ choosing: null })
}

function Open({ choosing: { owners, label } }: { readonly choosing: Choosing }) {
  const { t } = useTranslation('explore')
  const dialog = useRef<HTMLDialogElement>(null)
  useStore(viewStore, (view) => view.graph)
  const left = leftToBring(owners)
  const [kinds, setKinds] = useState<ReadonlySet<string> | null>(label ? new Set([label]) : null)
  const [text, setText] = useState('')
  const typed = useTyped(text, setText)
  const matching = useMemo(() => left.filter((node) => isWanted(node, kinds, text)), [left, kinds, text])
  const name = useNameOfOwners(owners)
  const filter = useRef<HTMLInputElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    filter.current?.focus()
  }, [])

  function bring(ids: readonly NodeId[]): void {
    void bringChosen(owners, ids)
    if (ids.length >= left.length) close()
  }

  return (
    <dialog ref={dialog} className={css.dialog} aria-labelledby="choose-title" onClose={close}>
      <header className={css.head}>
        <h2 id="choose-title">{t('choose.title', { name, count: left.length })}</h2>
        <button type="button" className={css.close} onClick={close} aria-label={t('choose.close')}>
          <CloseIcon />
        </button>
      </header>
      <Kinds left={left} kinds={kinds} onKinds={setKinds} />
      <input
        ref={filter}
        type="search"
        className={css.filter}
        aria-label={t('choose.filter')}
        placeholder={t('choose.filter')}
        {...typed}
      />
      <ul className={css.list} aria-label={t('choose.list')}>
        {matching.map((node) => (
          <li key={node.id}>
            <Mark sector={node.sector} label={node.label} />
            <Name names={node.names} />
            <button type="button" onClick={() => bring([node.id])}>
              {t('choose.one')}
              <span className="visually-hidden">
                : <Name names={node.names} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p className={css.none}>{t('choose.none')}</p>}
      <Foot matching={matching} onBring={bring} />
    </dialog>
  )
}

type KindsProps = {
  readonly left: readonly GraphNode[]
  readonly kinds: ReadonlySet<string> | null
  readonly onKinds: (kinds: ReadonlySet<string>) => void
}

function Kinds({ left, kinds, onKinds }: KindsProps) {
  const { t } = useTranslation(['explore', 'words'])
  const counts = countsByLabel(left)
  const chosen = kinds ?? new Set<string>(counts.map(({ label }) => label))
  return (
    <fieldset className={css.kinds}>
      <legend>{t('explore:choose.kinds')}</legend>
      {counts.map(({ label, count }) => (
        <label key={label}>
          <input
            type="checkbox"
            checked={chosen.has(label)}
            onChange={({ target }) =>
              onKinds(new Set(target.checked ? [...chosen, label] : [...chosen].filter((one) => one !== label)))
            }
          />
          {t(`words:label.${label}`)} <span>{count}</span>
        </label>
      ))}
    </fieldset>
  )
}

type FootProps = {
  readonly matching: readonly GraphNode[]
  readonly onBring: (ids: readonly NodeId[]) => void
}

/** How many at once: remembered, also for the key E and the double click. */
function Foot({ matching, onBring }: FootProps) {
  const { t } = useTranslation('explore')
  const size = useStore(expandStore, (state) => state.size)
  const count = Math.min(size, matching.length)
  return (
    <footer className={css.foot}>
      <label>
        {t('choose.size')}
        <input
          type="number"
          min={1}
          max={MOST_AT_ONCE}
          value={size}
          onChange={({ target }) => setExpandSize(target.value)}
        />
      </label>
      <button
        type="button"
        className={css.main}
        disabled={count === 0}
        onClick={() => onBring(matching.slice(0, count).map(({ id }) => id))}
      >
        {t('choose.bring', { count, total: matching.length })}
      </button>
    </footer>
  )
}

function isWanted({ label, names }: GraphNode, kinds: ReadonlySet<string> | null, text: string): boolean {
  if (kinds && !kinds.has(label)) return false
  return holdsTyped([names.en, names.ja, names.native, names.shortEn, names.shortJa], text)
}
