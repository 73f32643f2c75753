import { Button, NumberInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import classes from './capacity.module.css';
import {
  isComplete,
  requestFields,
  startRequests,
  withRequests,
  type RequestDraft,
  type RequestField,
} from './request-fields.ts';

/** Asks for what one request costs, so that the load can be analysed. */
export function RequestForm({ index }: { readonly index: number }) {
  const { t } = useTranslation('capacity');
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const [draft, setDraft] = useState<RequestDraft>(() => startRequests(document?.workloads[index]));
  const change = (field: RequestField, value: string | number) =>
    setDraft((before) => ({ ...before, [field]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete(draft)) updateDocument((before) => withRequests(before, index, draft));
  };
  return (
    <form className={classes.requests} onSubmit={submit}>
      {requestFields.map((field) => (
        <NumberInput
          key={field}
          className={classes.request ?? ''}
          label={t(`request.${field}`)}
          description={t(`request.example.${field}`)}
          value={draft[field]}
          min={0}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          onChange={(value) => change(field, value)}
        />
      ))}
      <Button type="submit" disabled={!isComplete(draft)}>
        {t('request.analyse')}
      </Button>
    </form>
  );
}
