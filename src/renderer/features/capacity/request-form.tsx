import { Button, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { useDraftForm } from '../../components/use-draft-form.ts';
import classes from './capacity.module.css';
import {
  isComplete,
  requestFields,
  startRequests,
  withRequests,
  type RequestDraft,
} from './request-fields.ts';

/** Asks for what one request costs, so that the load can be analysed. */
export function RequestForm({ index }: { readonly index: number }) {
  const { t } = useTranslation('capacity');
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const { form, draft, submit } = useDraftForm<RequestDraft>(
    () => startRequests(document?.workloads[index]),
    isComplete,
  );
  const analyse = (complete: RequestDraft) =>
    updateDocument((before) => withRequests(before, index, complete));
  return (
    <form className={classes.requests} onSubmit={submit(analyse)}>
      {requestFields.map((field) => (
        <NumberInput
          key={field}
          className={classes.request ?? ''}
          label={t(`request.${field}`)}
          description={t(`request.example.${field}`)}
          {...form.getInputProps(field)}
          min={0}
          allowNegative={false}
          thousandSeparator=","
          hideControls
        />
      ))}
      <Button type="submit" disabled={!isComplete(draft)}>
        {t('request.analyse')}
      </Button>
    </form>
  );
}
