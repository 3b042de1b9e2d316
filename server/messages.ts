/** What a start can say or fail with. Words for each, in both languages, stand in `server/words.ts`. */
export type MessageCode =
  // steps
  | 'USING_ADDRESS'
  | 'USING_DOCKER'
  | 'USING_LOCAL'
  | 'DOCKER_IMAGE'
  | 'DOCKER_FAILED'
  | 'FETCHING_NEO4J'
  | 'STARTING_NEO4J'
  | 'TOOK_OVER_NEO4J'
  | 'ENDING_OLD_NEO4J'
  | 'WAITING_FOR_OWNER'
  | 'NEO4J_READY'
  | 'STOPPING_NEO4J'
  | 'NO_JAVA'
  | 'NO_MAVEN'
  | 'NEO4J_GONE'
  | 'NEO4J_BACK'
  | 'NEO4J_NOT_BACK'
  // what became of the seed
  | 'SEED_FILE'
  | 'SEED_ROWS'
  | 'SEED_JOINED'
  | 'SEED_TO_CHECK'
  | 'SEED_FILE_REFUSED'
  | 'SEED_ROW_REFUSED'
  | 'SEED_CHANGED'
  | 'SEED_SAME'
  // what stops a start
  | 'BAD_SETTING'
  | 'PORT_USED'
  | 'ADDRESS_UNREACHABLE'
  | 'WRONG_PASSWORD'
  | 'PASSWORD_IN_ADDRESS'
  | 'PASSWORD_REFUSED'
  | 'NO_NEO4J'
  | 'NO_DISK_SPACE'
  | 'NO_DISK_SPACE_LEFT'
  | 'FETCH_FAILED'
  | 'NEO4J_STOPPED'
  | 'NEO4J_SILENT'
  | 'DATA_IN_USE'
  | 'SCHEMA_CHANGED'

/** A value that is a message of its own is put into words, too. */
export type MessageValues = { readonly [name: string]: string | number | Message }

/** One line: a code with its values, which are put into words where the language is known. */
export type Message = readonly [code: MessageCode, values?: MessageValues]

export type Say = (...message: Message) => void

/** A start that cannot go on, for a reason that a person can do something about: one sentence, no stack trace. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  constructor(
    readonly code: MessageCode,
    readonly values: MessageValues = {},
  ) {
    super(code)
  }
}
