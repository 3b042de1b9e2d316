import { Trans, useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import paths from '#client/features/explore/paths/Paths.module.css'
import { panelStore, pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import { Name } from '#client/ui/Name.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** While the other end of a path is being picked: from where, what to do, and how to stop. */
export function PickOther() {
  const { t } = useTranslation('paths')
  const from = useStore(panelStore, (state) => state.pathFrom)
  const node = useStore(viewStore, ({ dayGraph }) => (from === null ? undefined : dayGraph?.nodes.get(from)))
  if (!node) return null
  return (
    <div className={paths.picking} role="status">
      <span>
        <Trans t={t} i18nKey="paths:pick.other" components={{ name: <Name names={node.names} short /> }} />
      </span>
      <button type="button" onClick={() => pickPathFrom(null)}>
        {t('pick.cancel')}
      </button>
    </div>
  )
}
