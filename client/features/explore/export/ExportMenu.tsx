import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/features/explore/export/ExportMenu.module.css'
import { closeExport, exportStore, openExport, type PictureKind } from '#client/features/explore/export/exportStore.ts'
import { giveOut } from '#client/features/explore/export/giveOut.ts'

const kinds: readonly PictureKind[] = ['png', 'svg', 'copy']

/** The button with its menu: as an image, as a drawing, to the clipboard; as on the screen or on white paper. */
export function ExportMenu() {
  const { t } = useTranslation('picture')
  const { isOpen } = useStore(exportStore)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return
    const entries = [...(place.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
    const index = entries.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Tab') closeExport()
    else if (event.key === 'ArrowDown') entries[(index + 1) % entries.length]?.focus()
    else if (event.key === 'ArrowUp') entries.at(index - 1)?.focus()
    else if (event.key === 'Escape') {
      closeExport()
      button.current?.focus()
    } else return
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the menu inside
    <div ref={place} className={css.place} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={`framed ${css.button}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-testid="export"
        onClick={isOpen ? closeExport : openExport}
      >
        {t('export')}
      </button>
      {isOpen && <Entries place={place} />}
      <Outcome />
    </div>
  )
}

function Entries({ place }: { readonly place: React.RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('picture')
  const { isOnPaper } = useStore(exportStore)
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const onDown = (event: PointerEvent) => {
      if (!place.current?.contains(event.target as Node)) closeExport()
    }
    window.addEventListener('pointerdown', onDown, true)
    return () => window.removeEventListener('pointerdown', onDown, true)
  }, [place])
  return (
    <div role="menu" aria-label={t('label')} className={css.menu}>
      {kinds.map((kind) => (
        <button key={kind} type="button" role="menuitem" tabIndex={-1} onClick={() => void giveOut(kind)}>
          {t(`kind.${kind}`)}
        </button>
      ))}
      <button
        type="button"
        role="menuitemcheckbox"
        tabIndex={-1}
        aria-checked={isOnPaper}
        className={css.paper}
        onClick={() => exportStore.setState({ isOnPaper: !isOnPaper })}
      >
        {t('onPaper')}
      </button>
    </div>
  )
}

/** Says how it went, to eyes and to screen readers; gone after a while. */
function Outcome() {
  const { t } = useTranslation('picture')
  const { outcome } = useStore(exportStore)
  useEffect(() => {
    if (outcome.kind === 'none' || outcome.kind === 'working') return
    const timer = setTimeout(() => exportStore.setState({ outcome: { kind: 'none' } }), 8000)
    return () => clearTimeout(timer)
  }, [outcome])
  const name = outcome.kind === 'saved' ? outcome.name : ''
  return (
    <p role="status" className={css.outcome} data-testid="export-outcome" data-outcome={outcome.kind}>
      {outcome.kind !== 'none' && t(`outcome.${outcome.kind}`, { name })}
    </p>
  )
}
