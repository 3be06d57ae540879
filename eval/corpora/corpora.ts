import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** A corpus that is measured on: its folder below the data folder, and who publishes it. None of its texts is ours. */
export interface Corpus {
  readonly path: string;
  readonly what: string;
  readonly from: string;
}

/** Every corpus that some measure asks for. */
export const CORPORA = {
  polnear: {
    path: 'polnear/data',
    what: 'PolNeAR 1.0 (Newell, Margolin, Ruths, LREC 2018)',
    from: 'https://github.com/networkdynamics/PolNeAR',
  },
  cofenet: {
    path: 'cofenet-polnear/valid.txt',
    what: 'PolNeAR’s dev split in the tokens of CofeNet (Wang and others, COLING 2022)',
    from: 'https://github.com/cofe-ai/CofeNet',
  },
  gum: {
    path: 'gum-news',
    what: 'GUM’s news articles (Zeldes 2017): `dep` and `coref/ontogum/conllu`',
    from: 'https://github.com/amir-zeldes/gum',
  },
  newsmtsc: {
    path: 'newsmtsc/devtest_mt.jsonl',
    what: 'NewsMTSC (Hamborg, Donnay, EACL 2021)',
    from: 'https://github.com/fhamborg/NewsMTSC',
  },
} as const satisfies Readonly<Record<string, Corpus>>;

/** The name of a corpus. */
export type CorpusName = keyof typeof CORPORA;

/** The corpora that a data folder holds. */
export async function corporaIn(data: string): Promise<ReadonlySet<CorpusName>> {
  const names = Object.keys(CORPORA) as CorpusName[];
  const found = await Promise.all(
    names.map((name) =>
      access(join(data, CORPORA[name].path)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return new Set(found.flat());
}
