import { Table } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import { dissentingReadings } from '../../../shared/domain/host/fact-dispute.ts';
import { factLabel, unknownReasonLabels } from '../../../shared/wording/fact-words.ts';
import { readingText } from '../../../shared/wording/fact-text.ts';
import type {
  Confidence,
  KnownFact,
  FactValue,
  LedgerEntry,
} from '../../../shared/domain/host/fact.ts';
import { factSource } from '../../../shared/domain/calibration/measuring-method.ts';
import { useMomentText } from '../../components/moment.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { confidenceWords } from '../../../shared/wording/workload/level-words.ts';
import classes from './machine.module.css';

function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const language = useLanguage();
  return (
    <span className={classes.confidence}>
      <span className={classes.dot} data-level={confidence} aria-hidden />
      {say(confidenceWords[confidence], language)}
    </span>
  );
}

interface KnownValueProps {
  readonly entry: LedgerEntry;
  readonly fact: KnownFact<FactValue>;
}

function KnownValue({ entry, fact }: KnownValueProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  return (
    <>
      {readingText(entry, fact.value, language)}
      {dissentingReadings(fact, entry.unit).map((reading) => (
        <div key={reading.source} className={classes.dispute}>
          <IconArrowsDiff size={15} aria-hidden />
          <span>
            {t('ledger.alsoRead', { value: readingText(entry, reading.value, language) })}{' '}
            <span className={classes.source}>{factSource(reading.source, language)}</span>
          </span>
        </div>
      ))}
    </>
  );
}

/** One fact: what it is about, its value or why there is none, where it was read, how sure it is. */
export function LedgerRow({ entry }: { readonly entry: LedgerEntry }) {
  const { t } = useTranslation(['machine', 'common']);
  const language = useLanguage();
  const momentText = useMomentText();
  const { fact, readAt } = entry;
  const dated =
    readAt === undefined ? {} : { title: t('ledger.readAt', { time: momentText(readAt) }) };
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.label ?? ''}>
        {say(factLabel(entry), language)}
      </Table.Th>
      {fact.known ? (
        <>
          <Table.Td className={classes.value ?? ''}>
            <KnownValue entry={entry} fact={fact} />
          </Table.Td>
          <Table.Td className={classes.source ?? ''} {...dated}>
            {factSource(fact.source, language)}
          </Table.Td>
          <Table.Td>
            <ConfidenceMark confidence={fact.confidence} />
          </Table.Td>
        </>
      ) : (
        <>
          <Table.Td className={classes.value ?? ''}>
            <span className={classes.unknown}>
              {t('ledger.unknownBecause', {
                reason: say(unknownReasonLabels[fact.reason], language),
              })}
            </span>
          </Table.Td>
          <Table.Td className={classes.source ?? ''}>
            {fact.reason !== 'needs-calibration' &&
              fact.tried.length > 0 &&
              t('ledger.tried', { sources: fact.tried.join(', ') })}
          </Table.Td>
          <Table.Td className={classes.unknown ?? ''}>{t('common:none')}</Table.Td>
        </>
      )}
    </Table.Tr>
  );
}
