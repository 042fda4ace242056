import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { processSandbox } from '@/lib/runtime/open-sandbox';
import { Gallery } from './_parts/gallery';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('gallery.title') };
}

export default function GalleryPage() {
  if (processSandbox() === null) notFound();
  return <Gallery />;
}
