import css from '#client/features/explore/parts/PanelActions.module.css'

export type Act = { readonly text: string; readonly does: () => void; readonly testId?: string }

type PanelActionsProps = {
  /** Comes before the others and is drawn stronger. */
  readonly main?: Act | undefined
  readonly acts: readonly Act[]
}

/** What can be done with the thing of a panel, as buttons at its foot. */
export function PanelActions({ main, acts }: PanelActionsProps) {
  return (
    <div className={css.actions}>
      {[...(main ? [main] : []), ...acts].map((act) => (
        <button
          key={act.text}
          type="button"
          className={act === main ? 'framed main' : 'framed'}
          data-testid={act.testId}
          onClick={act.does}
        >
          {act.text}
        </button>
      ))}
    </div>
  )
}
