'use client';

import { memo } from 'react';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';

/** The form of a draft's kind; drawn again only when something it shows is another. */
export const ComposerForm = memo(function ComposerForm({
  kind,
  ...props
}: KindFormProps<MessageDraft> & { kind: MessageKind }) {
  const { Form } = kindUi(kind);
  return <Form {...props} />;
});
