import { afterAll, beforeAll, beforeEach } from 'vitest'
import { closeWorlds, emptyWorlds, openWorlds } from '#tests/support/database.ts'

beforeAll(openWorlds)
beforeEach(emptyWorlds)
afterAll(closeWorlds)
