/** Started by `npm test` while other tests run: the seeded product is there when the browser tests begin. */
import { startSeeded } from '#tests/support/seeded/seededProduct.ts'

// What it has started by then notices by itself that it is gone.
const giveUp = () => process.exit(1)
process.once('disconnect', giveUp)
const { provided, end } = await startSeeded()
process.off('disconnect', giveUp)
process.once('disconnect', () => void end().finally(() => process.exit(0)))
process.send?.(provided)
