import { inject, test } from 'vitest'
import { openDatabase } from '#server/db/driver.ts'
import { reader } from '#server/db/run.ts'
import { expectWholeSeed } from '#tests/imports/expectWholeSeed.ts'
import { askTestDatabase } from '#tests/support/ask.ts'

test('the seed in the database is as the projection says, and a start that loads it again changes nothing', async () => {
  const { address } = inject('seeded')
  const { jobs, close } = openDatabase(address)
  const { ask, driver } = await askTestDatabase(address)
  try {
    await expectWholeSeed({ read: reader(jobs, { clearance: 3, requestId: 'test' }), ask })
  } finally {
    await Promise.all([close(), driver.close()])
  }
})
