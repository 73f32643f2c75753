import type { Context } from '../context.ts';
import { code } from '../inline.ts';
import { product, writtenTime } from '../origin-words.ts';
import { projectFileText } from '../pinned-project.ts';
import { basisPhrase } from '../../wording/basis-words.ts';
import type { Block, Section } from '../report.ts';

/** Longest project file that is printed in full, in characters. */
const maxFileLength = 12_000;

function projectBlocks(context: Context): readonly Block[] {
  const { pick } = context;
  const file = projectFileText(context.pinned);
  if (file.length > maxFileLength) {
    const words = pick(
      `The project file has ${context.figure(file.length, 'number')} characters and is not printed; the JSON report contains it.`,
      `项目文件共 ${context.figure(file.length, 'number')} 个字符，未予印出；JSON 报告中包含该文件。`,
    );
    return [{ kind: 'paragraph', small: false, words }];
  }
  return [{ kind: 'listing', caption: 'project.json', text: file }];
}

/** What the report was made from and how to make it again. */
export function reproductionSection(context: Context, number: string): Section {
  const { pick, plan, createdAt, language, projectHash } = context;
  const { pack, sampling, version, basis } = plan;
  const command = [
    `isoplan report project.json --pack ${pack.id} --basis ${basis}`,
    `--samples ${sampling.samples} --seed ${sampling.seed} --lang ${language} --out decision.pdf`,
  ].join(' ');
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      small: false,
      words: pick(
        'With the project file below, which has the machine written into it, the same version of the planner gives the same figures to the last digit on any machine.',
        '使用下列已写入机器信息的项目文件，同一版本的规划器在任何机器上都得到完全相同的数值。',
      ),
    },
    {
      kind: 'facts',
      items: [
        { label: pick('Made', '生成时间'), words: writtenTime(createdAt, language) },
        { label: pick('Planner', '规划器'), words: `${product} ${version}` },
        { label: pick('Pack', '模型包'), words: `${pack.id} ${pack.version}` },
        { label: pick('Pack hash', '模型包哈希'), words: [code(pack.hash)] },
        { label: pick('Project hash', '项目哈希'), words: [code(projectHash)] },
        { label: pick('CPU basis', 'CPU 依据'), words: context.of(basisPhrase(basis)) },
        {
          label: pick('Samples, seed', '样本数，种子'),
          words: `${context.figure(sampling.samples, 'number')}, ${sampling.seed}`,
        },
      ],
    },
    { kind: 'listing', caption: pick('Command line', '命令行'), text: command },
    {
      kind: 'paragraph',
      small: true,
      words: [
        pick(
          'Both hashes are SHA-256: of the pack’s canonical JSON (',
          '两个哈希均为 SHA-256：模型包的规范 JSON（',
        ),
        code('isoplan packs'),
        pick(') and of the file below.', '）与下列文件。'),
      ],
    },
    ...projectBlocks(context),
  ];
  return {
    id: 'reproduction',
    number,
    title: pick('How to reproduce this report', '如何重现本报告'),
    blocks,
  };
}
