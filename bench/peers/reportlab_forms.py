# ReportLab with each shared page as a form XObject (beginForm, doForm), a reader's own text and bars drawn over it.
import json
import os
import re
import sys
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

data_file, count, folder = sys.argv[1:4]
with open(data_file, encoding='utf-8') as source:
    data = json.load(source)
pdfmetrics.registerFont(TTFont('mincho', data['font']))
sheet = canvas.Canvas(os.path.join(folder, 'letters.pdf'), pagesize=(595.28, 841.89), pageCompression=0)


def draw_texts(texts):
    block = sheet.beginText()
    for x, y, size, text in texts:
        block.setFont('mincho', size)
        block.setTextOrigin(x, y)
        block.textOut(text)
    sheet.drawText(block)


def draw_bars(letter):
    bar, scale = data['bar'], letter['barScale']
    left, bottom = letter['barsAt']
    heights = {'1': (0, bar['long']), '2': (bar['long'] - bar['half'], bar['half']), '3': (0, bar['half']), '4': (bar['half'] - bar['timing'], bar['timing'])}
    path = sheet.beginPath()
    for index, kind in enumerate(letter['bars']):
        start, height = heights[kind]
        path.rect(left + index * bar['pitch'] * scale, bottom + start * scale, bar['width'] * scale, height * scale)
    sheet.drawPath(path, stroke=0, fill=1)


for index, page in enumerate(data['pages']):
    sheet.beginForm('page%d' % index)
    draw_texts(page['texts'])
    for x1, y1, x2, y2, width in page['rules']:
        sheet.setLineWidth(width)
        sheet.line(x1, y1, x2, y2)
    sheet.endForm()
NUMBER = re.compile(r'^\d{6}-\d')
for position in range(int(count)):
    letter = data['letters'][position % len(data['letters'])]
    number = '%06d-0' % (position + 1)
    sheet.doForm('page0')
    draw_texts([(x, y, size, NUMBER.sub(number, text)) for x, y, size, text in letter['texts']])
    draw_bars(letter)
    sheet.showPage()
    for index in range(1, len(data['pages'])):
        sheet.doForm('page%d' % index)
        sheet.showPage()
sheet.save()
