import type { Message, MessageCode, MessageValues } from '#server/messages.ts'
import { reasons } from '#server/reasons.ts'

/** The language of what a command prints: Japanese where the terminal is, else English. */
export type TerminalLanguage = 'en' | 'ja'

export function terminalLanguage(env: NodeJS.ProcessEnv): TerminalLanguage {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('ja') ? 'ja' : 'en'
}

export function sentence(
  language: TerminalLanguage,
  code: MessageCode | StartCode,
  values: MessageValues = {},
): string {
  const chosen = code === 'BAD_SETTING' ? badSettings[String(values.name)] : undefined
  const text = (chosen ?? sentences[code])[language]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    if (typeof value !== 'object') return String(value)
    return isOne(value) ? sentence(language, ...value) : value.map((one) => sentence(language, ...one)).join('; ')
  })
}

const isOne = (value: Message | readonly Message[]): value is Message => typeof value[0] === 'string'

/** What `main.ts` says itself. */
export type StartCode = 'SCHEMA' | 'SEED' | 'PLANNED' | 'SERVING' | 'STOPPING' | 'STOPPED' | 'UNEXPECTED'

type Sentence = { readonly en: string; readonly ja: string }

const sentences = {
  USING_ADDRESS: { en: 'Neo4j: the one at {uri} (NEO4J_URI).', ja: 'Neo4j: {uri} に接続します(NEO4J_URI)。' },
  USING_DOCKER: { en: 'Neo4j: starting it in Docker.', ja: 'Neo4j: Docker で起動します。' },
  USING_LOCAL: {
    en: 'Neo4j: starting our own process, on Java {java}.',
    ja: 'Neo4j: Java {java} で専用のプロセスを起動します。',
  },
  DOCKER_IMAGE: { en: '  still waiting for the Docker image …', ja: '  Docker イメージを待っています…' },
  DOCKER_FAILED: {
    en: '  Docker could not start Neo4j ({reason}); starting our own process instead.',
    ja: '  Docker では起動できませんでした({reason})。代わりに専用のプロセスを起動します。',
  },
  FETCHING_NEO4J: {
    en: '  downloading Neo4j {version} to your cache folder (once only): {count} of 214 files',
    ja: '  Neo4j {version} をキャッシュに取得しています(初回のみ): 214個中{count}個',
  },
  STARTING_NEO4J: { en: '  starting Neo4j on port {port} …', ja: '  Neo4j をポート {port} で起動しています…' },
  TOOK_OVER_NEO4J: {
    en: '  took over the Neo4j left running by an earlier run (process {pid}, port {port}).',
    ja: '  前回の実行で残った Neo4j を引き継ぎました(プロセス {pid}、ポート {port})。',
  },
  ENDING_OLD_NEO4J: {
    en: '  stopping an unresponsive Neo4j left behind by an earlier run (process {pid}) …',
    ja: '  前回の実行で残り、応答しない Neo4j を終了しています(プロセス {pid})…',
  },
  WAITING_FOR_OWNER: {
    en: '  waiting for an earlier run to end (process {pid}) …',
    ja: '  前回の実行が終わるのを待っています(プロセス {pid})…',
  },
  NEO4J_READY: { en: '  Neo4j is ready.', ja: '  Neo4j の準備ができました。' },
  NEO4J_GONE: {
    en: 'Neo4j stopped unexpectedly; restarting it. The page will recover automatically.',
    ja: 'Neo4j が予期せず終了しました。再起動しています。画面は自動で復旧します。',
  },
  NEO4J_BACK: { en: 'Neo4j is back.', ja: 'Neo4j が復旧しました。' },
  NEO4J_NOT_BACK: {
    en: 'Neo4j could not be restarted ({reason}); trying again soon.',
    ja: 'Neo4j を再起動できませんでした({reason})。まもなく再試行します。',
  },
  NO_JAVA: { en: 'no Java', ja: 'Java なし' },
  NO_MAVEN: { en: 'no Maven', ja: 'Maven なし' },
  STOPPING_NEO4J: { en: 'Waiting for Neo4j to stop …', ja: 'Neo4j の停止を待っています…' },
  BAD_SETTING: {
    en: 'The setting {name} cannot have the value "{value}": see the settings table in the README.',
    ja: '設定 {name} に "{value}" は使えません。README の設定の表を参照してください。',
  },
  PORT_USED: {
    en: 'Port {port} is in use by another program: stop that program, or choose another port with PORT=…',
    ja: 'ポート {port} は別のプログラムが使用中です。そのプログラムを停止するか、PORT=… で別のポートを選んでください。',
  },
  ADDRESS_UNREACHABLE: {
    en: 'No Neo4j answers at {uri}: start it there, correct NEO4J_URI, or unset NEO4J_URI to let this program start its own.',
    ja: '{uri} の Neo4j が応答しません。その場所で起動するか、NEO4J_URI を訂正するか、NEO4J_URI を外して本プログラムに起動させてください。',
  },
  WRONG_PASSWORD: {
    en: 'Neo4j at {uri} rejects user {user} with this password: check NEO4J_USER and NEO4J_PASSWORD.',
    ja: '{uri} の Neo4j は利用者 {user} とこのパスワードを受け付けません。NEO4J_USER と NEO4J_PASSWORD を確認してください。',
  },
  PASSWORD_IN_ADDRESS: {
    en: 'NEO4J_URI holds a user or a password: put them in NEO4J_USER and NEO4J_PASSWORD, and leave an address such as bolt://host:7687.',
    ja: 'NEO4J_URI に利用者名またはパスワードが含まれています。NEO4J_USER と NEO4J_PASSWORD に移し、NEO4J_URI は bolt://host:7687 のような形にしてください。',
  },
  PASSWORD_REFUSED: {
    en: 'The password in {file} does not open the data in {home}: restore that file, or choose another folder with DATA_FOLDER=… to load the data again.',
    ja: '{file} のパスワードでは {home} のデータを開けません。このファイルを元に戻すか、DATA_FOLDER=… で別のフォルダーを選んで、データを新しく読み込んでください。',
  },
  NO_NEO4J: {
    en: 'No Neo4j could be found or started (found: {java}, {maven}): point NEO4J_URI and NEO4J_PASSWORD at a running one, start Docker with its Compose plug-in, or install Java 17 or 21 and Maven.',
    ja: 'Neo4j が見つからず、起動もできません(見つかったもの: {java}、{maven})。稼働中の Neo4j を NEO4J_URI と NEO4J_PASSWORD で指定するか、Docker(compose 付き)を起動するか、Java 17 または 21 と Maven をインストールしてください。',
  },
  NO_DISK_SPACE: {
    en: 'Only {free} MB free in {folder}, but {needed} MB needed: free some space, or choose another folder with DATA_FOLDER=…',
    ja: '{folder} の空きが {free} MB しかなく、{needed} MB 必要です。空き容量を増やすか、DATA_FOLDER=… で別のフォルダーを選んでください。',
  },
  NO_DISK_SPACE_LEFT: {
    en: 'The disk is full: free some space, or choose another folder with DATA_FOLDER=…, then start again.',
    ja: 'ディスクに空きがありません。空き容量を増やすか、DATA_FOLDER=… で別のフォルダーを選んで、もう一度起動してください。',
  },
  FETCH_FAILED: {
    en: 'Maven could not download Neo4j ({reason}): check the network and your Maven settings, then start again.',
    ja: 'Maven で Neo4j を取得できませんでした({reason})。ネットワークと Maven の設定を確認して、もう一度起動してください。',
  },
  NEO4J_STOPPED: {
    en: 'Neo4j stopped while starting ({reason}): see the logs in {home}/logs.',
    ja: 'Neo4j が起動中に停止しました({reason})。{home}/logs のログを確認してください。',
  },
  NEO4J_SILENT: {
    en: 'Neo4j was started but did not answer within three minutes: see the logs in {home}/logs.',
    ja: 'Neo4j を起動しましたが、3分以内に応答しませんでした。{home}/logs のログを確認してください。',
  },
  DATA_IN_USE: {
    en: 'Another instance of this program (process {pid}) is using {home}: stop it first, or choose another folder with DATA_FOLDER=…',
    ja: '{home} は、先に起動した本プログラム(プロセス {pid})が使用中です。先に停止するか、DATA_FOLDER=… で別のフォルダーを選んでください。',
  },
  SCHEMA_CHANGED: {
    en: '{file} was changed after it was applied: restore the old text and put the change in a new file.',
    ja: '{file} は適用後に書き換えられています。元に戻し、変更は新しいファイルに書いてください。',
  },
  SCHEMA: { en: 'Schema: {count} files applied.', ja: 'スキーマ: {count}個のファイルを適用しました。' },
  SEED: { en: 'Seed:', ja: '初期データ:' },
  SEED_FILE: {
    en: '  {file}: {rows} rows → {loaded} loaded, {joined} joined, {refused} refused; {made}',
    ja: '  {file}: {rows}行 → 登録 {loaded}、統合 {joined}、不採用 {refused}; {made}',
  },
  SEED_ROWS: {
    en: '  {rows} rows read = {loaded} loaded + {joined} joined + {refused} refused',
    ja: '  読み込み {rows}行 = 登録 {loaded} + 統合 {joined} + 不採用 {refused}',
  },
  SEED_JOINED: { en: '    joined: {row} is {into} ({name})', ja: '    統合: {row} は {into}({name})と同じものです' },
  SEED_TO_CHECK: {
    en: '    to be checked: is {entity} the same as {candidates}?',
    ja: '    要確認: {entity} は {candidates} と同じものですか。',
  },
  SEED_FILE_REFUSED: { en: '    refused: {file}: {reasons}', ja: '    不採用: {file}: {reasons}' },
  SEED_ROW_REFUSED: {
    en: '    refused: {file}, row {row} ({key}): {reasons}',
    ja: '    不採用: {file} の {row}行目({key}): {reasons}',
  },
  SEED_FILE_NOTE: { en: '    note: {file}: {reasons}', ja: '    注意: {file}: {reasons}' },
  SEED_ROW_NOTE: {
    en: '    note: {file}, row {row} ({key}): {reasons}',
    ja: '    注意: {file} の {row}行目({key}): {reasons}',
  },
  SEED_CHANGED: {
    en: '  {added} records added, {superseded} superseded, {retracted} retracted; {written} nodes written, {removed} removed',
    ja: '  記録: 追加 {added}、更新 {superseded}、撤回 {retracted}。ノード: 書き込み {written}、削除 {removed}',
  },
  SEED_SAME: { en: '  nothing new: everything is already loaded', ja: '  新しいものはなく、すべて登録済みです' },
  PLANNED: { en: 'Queries: {count} prepared.', ja: 'クエリ: {count}件を準備しました。' },
  SERVING: { en: 'Open {url}', ja: '{url} を開いてください' },
  STOPPING: { en: 'Shutting down …', ja: '終了処理をしています…' },
  STOPPED: { en: 'Stopped.', ja: '停止しました。' },
  UNEXPECTED: {
    en: 'Unexpected error: {reason}. Set DEBUG=1 to see where it happened.',
    ja: '予期しないエラーが発生しました: {reason}。DEBUG=1 を付けると発生箇所がわかります。',
  },
  ...reasons,
} as const satisfies Record<MessageCode | StartCode, Sentence>

const badSettings: Readonly<Record<string, Sentence>> = {
  PORT: {
    en: 'PORT is "{value}": it must be a whole number from 1 to 65535.',
    ja: 'PORT が "{value}" です。1 から 65535 までの整数にしてください。',
  },
  HOST: {
    en: 'HOST is "{value}": until sign-in exists, the server listens only on this machine (127.0.0.1, ::1 or localhost).',
    ja: 'HOST が "{value}" です。サインイン機能ができるまで、サーバーはこのコンピューターからのみ接続を受け付けます(127.0.0.1、::1、localhost)。',
  },
  PUBLIC_URL: {
    en: 'PUBLIC_URL is "{value}": it must begin with https://, or with http:// and name this machine (127.0.0.1, localhost).',
    ja: 'PUBLIC_URL が "{value}" です。https:// で始めるか、http:// とこのコンピューターの名前(127.0.0.1、localhost)にしてください。',
  },
  NEO4J_URI: {
    en: 'NEO4J_URI is "{value}": it must look like bolt://host:7687, neo4j://host:7687 or neo4j+s://host.',
    ja: 'NEO4J_URI が "{value}" です。bolt://host:7687、neo4j://host:7687、neo4j+s://host のように書いてください。',
  },
  NEO4J_PASSWORD: {
    en: 'NEO4J_URI is set but NEO4J_PASSWORD is not: set both, or neither.',
    ja: 'NEO4J_URI があるのに NEO4J_PASSWORD がありません。両方を設定するか、両方を外してください。',
  },
  SEED: {
    en: 'SEED is "{value}": it must be none, the name of a folder in cypher/seed, or a folder that contains home.csv.',
    ja: 'SEED が "{value}" です。none、cypher/seed の中のフォルダー名、または home.csv のあるフォルダーにしてください。',
  },
}
