import { exportStore, type PictureKind } from '#client/features/explore/export/exportStore.ts'

/** Draws the picture and gives it away. What draws it is fetched with the first one. */
export async function giveOut(kind: PictureKind): Promise<void> {
  const { isOnPaper } = exportStore.getState()
  exportStore.setState({ isOpen: false, outcome: { kind: 'working' } })
  try {
    const { exportPicture } = await import('#client/features/explore/export/exportPicture.ts')
    exportStore.setState({ outcome: await exportPicture(kind, isOnPaper) })
  } catch {
    exportStore.setState({ outcome: { kind: 'failed' } })
  }
}
