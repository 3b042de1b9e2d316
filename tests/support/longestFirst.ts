import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** These wait for databases of their own, which takes minutes: begun last, one worker would wait for the other. */
const longest = /\/tests\/start\//

/** Vitest's own order, but what takes longest is begun first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId, project }: TestSpecification) =>
      project.config.sequence.groupOrder * 2 + (longest.test(moduleId) ? 0 : 1)
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}
