import { createPrivateKey } from 'node:crypto';

/** A key of nobody's, and a certificate that it signed itself for a host that cannot exist, until 2126. */
const keyDer =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFNj3RtZb864nLl8BLbmXU0aGXVrxFG2XPMJYzkevOvGhRANCAAQuchy8+fq8H1w2dKlqCYbFdl74SKNSFVdSWoNXcqBbZ+7u6DLW1k9yApFuvP7QtXCN8XCOkBjZZwv4pLKegph7';
const certificateDer =
  'MIIBhzCCAS2gAwIBAgIUM5FFQVjCoAFxz3foslufU+HeZsEwCgYIKoZIzj0EAwIwGDEWMBQGA1UEAwwNZ3JhcGguaW52YWxpZDAgFw0yNjExMjQyMjUyNDhaGA8yMTI2MTAzMTIyNTI0OFowGDEWMBQGA1UEAwwNZ3JhcGguaW52YWxpZDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABC5yHLz5+rwfXDZ0qWoJhsV2XvhIo1IVV1Jag1dyoFtn7u7oMtbWT3ICkW68/tC1cI3xcI6QGNlnC/iksp6CmHujUzBRMB0GA1UdDgQWBBT9RkV8V5HvGQTR6UDJEOzddPQBOjAfBgNVHSMEGDAWgBT9RkV8V5HvGQTR6UDJEOzddPQBOjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCID8QN54cwu/cKnz5IB3CjApmKcE5NtkoI8RYsD6u3DyAAiEAxQtk1RZeIRG7d/s8nZeQpXjRCvmgZh9ZWDo1TYOwKnQ=';

/** What a TLS server shows that no client should trust. */
export function untrustedCertificate(): { key: string | Buffer; cert: string } {
  const key = createPrivateKey({ key: Buffer.from(keyDer, 'base64'), format: 'der', type: 'pkcs8' });
  const lines = certificateDer.match(/.{1,64}/g) ?? [];
  const cert = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  return { key: key.export({ format: 'pem', type: 'pkcs8' }), cert };
}
