import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/features/explore/export/ExportMenu.module.css'
import { closeExport, exportStore, openExport, type PictureKind } from '#client/features/explore/export/exportStore.ts'
import { giveOut } from '#client/features/explore/export/giveOut.ts'
import { fetchMenus, Menu } from '#client/features/explore/parts/Menu.tsx'

const kinds: readonly PictureKind[] = ['png', 'svg', 'copy']

/** The button with its menu: as an image, as a drawing, to the clipboard; as on the screen or on white paper. */
export function ExportMenu() {
  const { t } = useTranslation('picture')
  const { isOpen, isOnPaper } = useStore(exportStore)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const entries = kinds.map((kind) => ({ key: kind, text: t(`kind.${kind}`), does: () => void giveOut(kind) }))
  const paper = {
    key: 'onPaper',
    text: t('onPaper'),
    isChecked: isOnPaper,
    does: () => exportStore.setState({ isOnPaper: !isOnPaper }),
  }
  return (
    <div ref={place} className={css.place}>
      <button
        ref={button}
        type="button"
        className={`framed ${css.button}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-testid="export"
        onPointerEnter={fetchMenus}
        onFocus={fetchMenus}
        onKeyDown={({ key }) => key === 'ArrowDown' && openExport()}
        onClick={isOpen ? closeExport : openExport}
      >
        {t('export')}
      </button>
      {isOpen && (
        <Menu
          label={t('label')}
          entries={[...entries, paper]}
          anchor={place}
          align="end"
          sideOffset={4}
          finalFocus={button}
          onKeyDown={({ key }) => key === 'Tab' && closeExport()}
          onClose={closeExport}
        />
      )}
      <Outcome />
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
