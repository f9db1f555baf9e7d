// SPDX-License-Identifier: Apache-2.0
// A message on its way out, and a message as it is kept. No behaviour.

export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface OutgoingMail {
  /** Only the sender's own address; the actor when absent. */
  readonly from?: string;
  /** Addresses as MailApp takes them: separated by commas, `Name <a@b>` allowed. */
  readonly to: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  /** Display name of the sender; the account's own when absent. */
  readonly name?: string;
  readonly subject: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments?: readonly Attachment[];
}

export interface StoredMail {
  readonly id: string;
  readonly threadId: string;
  /** `from`, `to`, `cc` and `replyTo` as in the header; '' when absent. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  /** The account that sent it; '' for a bounce. */
  readonly sender: string;
  /** Bare addresses it was delivered to or tried for, bcc included, in lower case. */
  readonly recipients: readonly string[];
  /** Those of the recipients where it bounced. */
  readonly bounced: readonly string[];
  readonly subject: string;
  /** Epoch ms. */
  readonly date: number;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string }[];
}

/** An attachment as the journal keeps it. */
export interface KeptAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export interface KeptMail extends Omit<StoredMail, 'attachments'> {
  readonly messageId: string;
  readonly boundary: string;
  readonly attachments: readonly KeptAttachment[];
  /** Base64 of a message that came ready-made through the Gmail API. */
  readonly raw?: string;
}
